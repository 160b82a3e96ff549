import type { Frame } from 'playwright-core';
import type { AgentPage } from '../../tests/browser/support/agentPage';
import { openRecord } from '../../tests/browser/support/openRecord';
import { openStage } from '../../tests/browser/support/openStage';
import type { Stage } from '../../tests/browser/support/openStage';
import { waitForTask } from '../../tests/browser/support/waitForTask';
import { until } from '../../tests/browser/support/until';
import budgets from '../budgets.json';
import type { Figure, Suite } from '../figure';
import { loadedLater } from '../loadedLater';
import { pause } from '../pause';
import { reactionProbe } from '../reactionProbe';
import type { ReactionLog } from '../reactionProbe';
import { summarise } from '../summarise';

const CALLER = '+14155550123';

const read = (frame: Frame): Promise<ReactionLog> =>
  frame.evaluate(() => (window as unknown as { wxccBench: ReactionLog }).wxccBench);

const clear = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const log = (window as unknown as { wxccBench: ReactionLog }).wxccBench;
    for (const list of Object.values(log) as unknown[][]) list.length = 0;
  });

interface Reaction {
  readonly eventToRequest: number[];
  readonly keyToDrawn: number[];
  readonly clickToDial: number[];
  readonly longTasks: number[];
}

/** One call: answered, noted, ended. */
async function playInbound(stage: Stage, agent: AgentPage, frame: Frame, seen: Reaction): Promise<void> {
  await clear(frame);
  const id = agent.call(CALLER);
  await agent.answer();
  await until(async () => (await read(frame)).requests.length > 0, 'the search');
  const notes = agent.softphone.getByLabel('Notes');
  await notes.pressSequentially('Refund', { delay: 60 });
  await agent.end();
  await agent.wrapUp('Resolved');
  await waitForTask(stage, id, 'Completed');
  const log = await read(frame);
  const searchAt = log.requests[0] ?? Number.NaN;
  const cause = log.messages.filter(({ at, text }) => at <= searchAt && text.includes(id)).at(-1);
  if (cause) seen.eventToRequest.push(searchAt - cause.at);
  seen.keyToDrawn.push(...log.drawn);
  seen.longTasks.push(Math.max(0, ...log.longTasks));
}

async function playOutbound(stage: Stage, agent: AgentPage, frame: Frame, seen: Reaction): Promise<void> {
  await clear(frame);
  const clickedAt = agent.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const handleClick = (): void => resolve(performance.timeOrigin + performance.now());
        document.addEventListener('click', handleClick, { capture: true, once: true });
      }),
  );
  await agent.page.locator('a.sim-phone__link').first().click();
  await agent.softphone.getByText('Connected').first().waitFor();
  const origin = await frame.evaluate(() => performance.timeOrigin);
  const [dialledAt = Number.NaN] = (await read(frame)).dials;
  seen.clickToDial.push(origin + dialledAt - (await clickedAt));
  await agent.end();
  await agent.wrapUp('Resolved');
  await until(() => stage.simulator.engine.listCalls().every(({ state }) => state === 'ended'), 'the end');
  await pause(500);
}

function figures({ eventToRequest, keyToDrawn, clickToDial, longTasks }: Reaction): readonly Figure[] {
  const head = { suite: 'reaction', unit: 'ms' } as const;
  return [
    summarise(
      { ...head, name: 'Desktop event → search sent', budget: budgets.eventToRequestP95Ms, budgetOf: 'p95' },
      eventToRequest,
    ),
    summarise({ ...head, name: 'click on a phone field → startOutdial sent' }, clickToDial),
    summarise({ ...head, name: 'key press → note drawn' }, keyToDrawn),
    summarise({ ...head, name: 'longest task of a call', budget: budgets.longTaskMs }, longTasks),
  ];
}

/** A call that is noted and logged, in a page that has loaded nothing on demand before. */
const firstCallWeight = (kib: number): Figure =>
  summarise(
    { suite: 'weight', unit: 'KiB', name: 'of later/ that the first call loads, gzip', budget: budgets.laterOfCallKiB },
    [kib],
  );

/** What passes inside our code between a cause and its effect, in the real page. */
export const measureReaction: Suite = async ({ runs, progress }) => {
  const stage = await openStage();
  const seen: Reaction = { eventToRequest: [], keyToDrawn: [], clickToDial: [], longTasks: [] };
  let later = Number.NaN;
  try {
    const agent = await stage.agent();
    await agent.page.addInitScript(reactionProbe);
    await agent.start();
    const frame = await agent.frame();
    // The first call fetches what is loaded on demand; agents have it once a day.
    for (let run = -1; run < runs; run += 1) {
      progress(`reaction: call ${run + 2} of ${runs + 1}`);
      await playInbound(stage, agent, frame, run < 0 ? { ...seen, eventToRequest: [], keyToDrawn: [] } : seen);
      if (run < 0) later = (await loadedLater(frame)).kib;
    }
    await openRecord(stage, agent, 'Contact', 'Grace Hall');
    for (let run = 0; run < runs; run += 1) await playOutbound(stage, agent, frame, seen);
  } finally {
    await stage.close();
  }
  return [...figures(seen), firstCallWeight(later)];
};
