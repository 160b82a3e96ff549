import type { CDPSession } from 'playwright-core';
import type { AgentPage } from '../../tests/browser/support/agentPage';
import { openStage } from '../../tests/browser/support/openStage';
import type { Stage } from '../../tests/browser/support/openStage';
import { until } from '../../tests/browser/support/until';
import budgets from '../budgets.json';
import type { Figure, Suite } from '../figure';
import { summarise } from '../summarise';

const CALLER = '+14155550123';
/** Calls after which everything that grows only once has grown. */
const WARM_UP = 50;

interface State {
  /** MB in use after garbage was collected. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function stateOf(cdp: CDPSession): Promise<State> {
  for (let time = 0; time < 3; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { heap: metric('JSHeapUsedSize') / 1e6, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

/** A call as the agent's own clicks would play it, by the Desktop: from ringing to logged. @returns ms */
async function playCall(stage: Stage, agent: AgentPage): Promise<number> {
  const start = performance.now();
  const { calls } = stage.simulator.engine;
  const id = agent.call(CALLER);
  calls.accept(id, agent.profile.id);
  await until(() => stage.tasksOf(id).length === 1, `call ${id} has a Task`);
  calls.end(id, agent.profile.id);
  calls.wrapUp(id, agent.profile.id, agent.profile.wrapUpCodes[0]?.id ?? '');
  await until(() => stage.tasksOf(id)[0]?.Status === 'Completed', `call ${id} is logged`);
  return performance.now() - start;
}

/** The simulated org would grow with its records; the page under test must not. */
function forgetRecords({ simulator }: Stage): void {
  for (const { Id } of simulator.org.list('Task')) simulator.org.records.remove(Id);
}

async function countJournal(agent: AgentPage): Promise<number> {
  const frame = await agent.frame();
  return frame.evaluate(async () => {
    const counts = (await indexedDB.databases()).map(
      ({ name = '' }) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(new Error(`The database ${name} does not open.`));
          opening.onsuccess = () => {
            const database = opening.result;
            const stores = [...database.objectStoreNames];
            const reading =
              stores.length > 0 ? database.transaction(stores).objectStore(stores[0]!).count() : undefined;
            if (!reading) return resolve(0);
            reading.onsuccess = () => {
              database.close();
              resolve(reading.result);
            };
          };
        }),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}

/** Thousands of calls in one page: what grows, and whether the last ones are as quick as the first. */
export const measureEndurance: Suite = async ({ calls, progress }) => {
  const stage = await openStage();
  try {
    const agent = await stage.agent();
    await agent.start();
    const cdp = await agent.page.context().newCDPSession(agent.page);
    await cdp.send('Performance.enable');
    for (let call = 0; call < WARM_UP; call += 1) await playCall(stage, agent);
    forgetRecords(stage);
    const before = await stateOf(cdp);
    const times: number[] = [];
    for (let call = 1; call <= calls; call += 1) {
      times.push(await playCall(stage, agent));
      if (call % 100 > 0) continue;
      forgetRecords(stage);
      progress(`endurance: ${call} of ${calls} calls`);
    }
    const after = await stateOf(cdp);
    const growth = (what: keyof State): readonly number[] => [after[what] - before[what]];
    const head = { suite: 'endurance' } as const;
    const figures: Figure[] = [
      summarise(
        { ...head, name: `heap after ${calls} calls, growth`, unit: 'MB', budget: budgets.heapGrowthMb },
        growth('heap'),
      ),
      summarise({ ...head, name: 'DOM nodes, growth', unit: 'nodes' }, growth('nodes')),
      summarise({ ...head, name: 'listeners, growth', unit: 'listeners' }, growth('listeners')),
      summarise({ ...head, name: 'journal at the end', unit: 'entries' }, [await countJournal(agent)]),
      summarise({ ...head, name: 'first hundred calls, ringing to logged', unit: 'ms' }, times.slice(0, 100)),
      summarise({ ...head, name: 'last hundred calls, ringing to logged', unit: 'ms' }, times.slice(-100)),
    ];
    return figures;
  } finally {
    await stage.close();
  }
};
