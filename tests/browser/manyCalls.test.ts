import type { CDPSession } from 'playwright-core';
import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { until } from './support/until';

/** `WXCC_CALLS=2000` plays a month's calls; the short version is for every day. */
const CALLS = Number(process.env['WXCC_CALLS'] ?? 60);
/** Played before the first look: what is loaded once is no growth. */
const WARM_UP = 60;
const MAX_GROWTH = 5 * 1024 * 1024;
/** So many calls between two looks: a run of twenty minutes says how it goes. */
const LOOK_EVERY = 250;
/** ms for one call, on a busy machine. */
const PATIENCE = 20_000;

describe(`${CALLS} calls in one page`, () => {
  let stage: Stage;
  let ada: AgentPage;
  let session: CDPSession;
  /** How often the page of the phone, and the org's, asked for a sprite of icons. */
  const sprites: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.agent();
    ada.page.on('request', (request) => {
      if (request.url().endsWith('/symbols.svg')) sprites.push(request.url());
    });
    await ada.start();
    session = await ada.page.context().newCDPSession(ada.page);
  });
  afterAll(() => stage.close());

  /** From ringing to the finished Task, played by the contact center. */
  async function play(count: number): Promise<void> {
    const { engine } = stage.simulator;
    const agentId = ada.profile.id;
    for (let played = 0; played < count; played += 1) {
      engine.agents.setState(agentId, '0');
      const id = ada.call('+14155550123');
      engine.calls.accept(id, agentId);
      engine.calls.end(id, agentId);
      engine.calls.wrapUp(id, agentId, ada.profile.wrapUpCodes[0]!.id);
      await until(() => stage.tasksOf(id)[0]?.Status === 'Completed', 'a finished Task', PATIENCE);
    }
  }

  /** Bytes of the page's process that hold something, after the garbage is gone: org and softphone together. */
  async function heap(): Promise<number> {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
    return usedSize;
  }

  it(
    'leave one Task each and a heap that has not grown by 5 MB',
    async () => {
      await play(WARM_UP);
      const before = await heap();
      let growth = 0;
      for (let played = 0; played < CALLS; played += LOOK_EVERY) {
        await play(Math.min(LOOK_EVERY, CALLS - played));
        growth = (await heap()) - before;
        process.stderr.write(
          `${Math.min(played + LOOK_EVERY, CALLS)} calls: the heap grew by ${(growth / 1024 / 1024).toFixed(2)} MB\n`,
        );
      }
      expect(growth).toBeLessThan(MAX_GROWTH);
      const logged = stage.records('Task').filter(({ CallObject }) => typeof CallObject === 'string');
      expect(logged).toHaveLength(WARM_UP + CALLS);
      expect(ada.failures).toEqual([]);
      // Each icon that is drawn would read its sprite again, half a second's work a call, were it not kept.
      expect(sprites).toHaveLength(new Set(sprites).size);
    },
    (WARM_UP + CALLS) * PATIENCE,
  );
});
