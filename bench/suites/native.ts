import type { Page } from 'playwright-core';
import type { AgentPage } from '../../tests/browser/support/agentPage';
import { openStage } from '../../tests/browser/support/openStage';
import type { Stage } from '../../tests/browser/support/openStage';
import budgets from '../budgets.json';
import { countRoundTrips } from '../countRoundTrips';
import type { Figure, Suite } from '../figure';
import { measureRoundTrips } from '../measureRoundTrips';
import { PLAYED_CALLS } from '../playedCalls';
import { summarise } from '../summarise';
import { weighUtility } from '../utilityWeight';

/** ms of each answer of Salesforce. */
const LATENCIES = [0, 300];
const MARKS = ['first-paint', 'settings', 'desktop', 'ready'] as const;
const NAMES: Readonly<Record<(typeof MARKS)[number], string>> = {
  'first-paint': 'first paint',
  settings: 'settings in force',
  desktop: 'Desktop connected',
  ready: 'ready',
};

type Started = Readonly<Record<(typeof MARKS)[number] | 'serial', number>>;

function weights(): readonly Figure[] {
  const chunks = weighUtility();
  const kib = (isStart: boolean): number =>
    chunks.filter((each) => each.isStart === isStart).reduce((sum, { gzip }) => sum + gzip, 0) / 1024;
  const head = { suite: 'native', unit: 'KiB' } as const;
  return [
    summarise({ ...head, name: 'modules before it is ready, gzip', budget: budgets.native.startKiB }, [kib(true)]),
    summarise({ ...head, name: 'modules on demand, gzip', budget: budgets.native.laterKiB }, [kib(false)]),
  ];
}

async function roundTrips(stage: Stage, progress: (line: string) => void): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [name, call] of Object.entries(PLAYED_CALLS)) {
    progress(`without Open CTI: ${name}`);
    const { requests, serial } = await measureRoundTrips(stage, call, 'lightning');
    const budget = budgets.native.roundTrips[name as keyof typeof budgets.native.roundTrips];
    const head = { suite: 'native', unit: 'round trips' } as const;
    figures.push(summarise({ ...head, name, budget: budget.requests }, [requests]));
    figures.push(summarise({ ...head, name: `${name}: in series`, budget: budget.serial }, [serial]));
  }
  return figures;
}

/** Marks of the page, ms from the component's begin: what comes before is Lightning's own. */
async function readMarks(page: Page): Promise<ReadonlyMap<string, number>> {
  await page.waitForFunction(() => performance.getEntriesByName('wxcc:ready').length > 0, null, { polling: 20 });
  const entries = await page.evaluate(() =>
    performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime] as const),
  );
  const all = new Map(entries);
  const begin = all.get('wxcc:begin') ?? Number.NaN;
  return new Map([...all].map(([name, at]) => [name, at - begin]));
}

async function start(stage: Stage, agent: AgentPage, latency: number): Promise<Started> {
  const { door } = stage.simulator.org;
  const before = door.operations().length;
  await agent.openOrg();
  await agent.openPhone();
  const marks = await readMarks(agent.page);
  const times = MARKS.map((mark) => [mark, marks.get(`wxcc:${mark}`) ?? Number.NaN]);
  const { serial } = countRoundTrips(door.operations().slice(before), latency);
  return { ...(Object.fromEntries(times) as Omit<Started, 'serial'>), serial };
}

function startFigures(runs: readonly Started[], label: string): readonly Figure[] {
  const times = MARKS.map((mark) => {
    const name = `${NAMES[mark]}, ${label}`;
    return summarise(
      { suite: 'native', name, unit: 'ms' },
      runs.map((run) => run[mark]),
    );
  });
  const head = { suite: 'native', name: `in series until ready, ${label}`, unit: 'round trips' } as const;
  const serials = runs.map(({ serial }) => serial);
  return [...times, summarise({ ...head, budget: budgets.readySerialRoundTrips }, serials)];
}

async function startsAt(stage: Stage, latency: number, runs: number): Promise<readonly Figure[]> {
  const [first, next]: [Started[], Started[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    await stage.reset();
    stage.simulator.engine.settings.autoSignIn = '1';
    const agent = await stage.agent(1, 'lightning');
    stage.simulator.org.door.set('*', { latency });
    first.push(await start(stage, agent, latency));
    await agent.page.goto('about:blank');
    next.push(await start(stage, agent, latency));
  }
  return [...startFigures(first, `first start, ${latency} ms`), ...startFigures(next, `next start, ${latency} ms`)];
}

/** The phone as a native utility: its weight, what a call asks of Salesforce, and its start from its own first line on. */
export const measureNative: Suite = async ({ runs, progress }) => {
  const all = [...weights()];
  const stage = await openStage();
  try {
    all.push(...(await roundTrips(stage, progress)));
    for (const latency of LATENCIES) {
      progress(`without Open CTI: Salesforce answers after ${latency} ms`);
      all.push(...(await startsAt(stage, latency, runs)));
    }
  } finally {
    await stage.close();
  }
  return all;
};
