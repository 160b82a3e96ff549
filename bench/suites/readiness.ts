import type { Frame, Page } from 'playwright-core';
import { openStage } from '../../tests/browser/support/openStage';
import type { Stage } from '../../tests/browser/support/openStage';
import budgets from '../budgets.json';
import { countRoundTrips } from '../countRoundTrips';
import type { Figure, Suite } from '../figure';
import { pause } from '../pause';
import { summarise } from '../summarise';

/** ms of each answer of Salesforce. */
const LATENCIES = [0, 150, 300, 600];
/** ms after which the page around the softphone has nothing left to do. */
const REST_MS = 1_000;
/** The headline's. */
const HEADLINE = 300;
const MARKS = {
  'first paint': 'wxcc:first-paint',
  'settings in force': 'wxcc:settings',
  'Desktop connected': 'wxcc:desktop',
  ready: 'wxcc:ready',
} as const;

type Stop = keyof typeof MARKS;
type Seen = Record<Stop, number[]> & { serial: number[] };
/**
 * Nothing is remembered, as on a new machine; everything is, as at every other start; or it is, and only the softphone's page
 * is loaded, while the page around it rests.
 */
type Start = 'first start' | 'next start' | 'page alone';

const budgetOf = (stop: Stop, latency: number, start: Start): number | undefined => {
  if (stop === 'first paint') return start === 'page alone' ? budgets.firstPaintMs : budgets.firstPaintBesideOrgMs;
  return stop === 'ready' && latency === HEADLINE && start === 'next start' ? budgets.readyAt300Ms : undefined;
};

interface Load {
  readonly latency: number;
  readonly open: (page: Page) => Promise<Frame>;
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('#softphone-frame')).contentFrame();
  if (!frame) throw new Error('The utility has no frame.');
  return frame;
}

const openOrg =
  (stage: Stage) =>
  async (page: Page): Promise<Frame> => {
    await page.goto(stage.simulator.origins().org);
    await page.locator('.slds-utility-bar__action').first().click();
    return frameOf(page);
  };

/** The page around it has long been drawn when the softphone's is loaded again. */
async function reloadSoftphone(page: Page): Promise<Frame> {
  await pause(REST_MS);
  const frame = await frameOf(page);
  await frame.goto(frame.url());
  return frame;
}

/** ms from the load of the softphone's page to each mark, and the longest chain of requests until it was ready. */
async function load(stage: Stage, page: Page, { latency, open }: Load) {
  const { org } = stage.simulator;
  const before = org.door.operations().length;
  const frame = await open(page);
  await frame.waitForFunction(() => performance.getEntriesByName('wxcc:ready').length > 0, null, { polling: 20 });
  const entries = await frame.evaluate(() =>
    performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime] as const),
  );
  const { serial } = countRoundTrips(org.door.operations().slice(before), latency);
  return { marks: new Map(entries), serial };
}

function note(seen: Seen, { marks, serial }: Awaited<ReturnType<typeof load>>): void {
  for (const [stop, mark] of Object.entries(MARKS) as [Stop, string][]) {
    const at = marks.get(mark);
    if (at !== undefined) seen[stop].push(at);
  }
  seen.serial.push(serial);
}

const nothing = (): Seen => ({
  'first paint': [],
  'settings in force': [],
  'Desktop connected': [],
  ready: [],
  serial: [],
});

function figures(seen: Seen, latency: number, start: Start): readonly Figure[] {
  const named = (what: string): string => `${what}, ${start}, ${latency} ms`;
  const times = (Object.keys(MARKS) as Stop[]).map((stop) => {
    const budget = budgetOf(stop, latency, start);
    const head = { suite: 'readiness', name: named(stop), unit: 'ms', ...(budget && { budget }) } as const;
    return summarise(head, seen[stop]);
  });
  const head = { suite: 'readiness', name: named('in series until ready'), unit: 'round trips' } as const;
  return [...times, summarise({ ...head, budget: budgets.readySerialRoundTrips }, seen.serial)];
}

async function measureAt(stage: Stage, latency: number, runs: number): Promise<readonly Figure[]> {
  const [first, next, alone] = [nothing(), nothing(), nothing()];
  const open = openOrg(stage);
  for (let run = 0; run < runs; run += 1) {
    await stage.reset();
    stage.simulator.engine.settings.autoSignIn = '1';
    stage.simulator.org.door.set('*', { latency });
    const { page } = await stage.agent();
    note(first, await load(stage, page, { latency, open }));
    await page.goto('about:blank');
    note(next, await load(stage, page, { latency, open }));
    note(alone, await load(stage, page, { latency, open: reloadSoftphone }));
  }
  return [
    ...figures(first, latency, 'first start'),
    ...figures(next, latency, 'next start'),
    ...figures(alone, latency, 'page alone'),
  ];
}

/** From the load of the softphone's page to ready, with a Salesforce that answers after a set time. */
export const measureReadiness: Suite = async ({ runs, progress }) => {
  const stage = await openStage();
  const all: Figure[] = [];
  try {
    for (const latency of LATENCIES) {
      progress(`readiness: Salesforce answers after ${latency} ms`);
      all.push(...(await measureAt(stage, latency, runs)));
    }
  } finally {
    await stage.close();
  }
  return all;
};
