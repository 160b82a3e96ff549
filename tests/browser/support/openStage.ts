import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { startSimulator } from '../../../apps/simulator/server/startSimulator';
import type { Simulator, SimulatorOptions } from '../../../apps/simulator/server/startSimulator';
import type { OrgRecord } from '../../../apps/simulator/org/engine';
import { launchBrowser } from '../launchBrowser';
import { AgentPage } from './agentPage';
import type { PhoneHost } from './agentPage';
import { PHONE_HOST } from './phoneHost';

/** The simulator on free ports and a browser that knows nothing yet. */
export interface Stage {
  readonly simulator: Simulator;
  /** What the org's database holds, newest change first. */
  records(type: string): readonly OrgRecord[];
  /** Tasks that log this interaction. */
  tasksOf(interactionId: string): readonly OrgRecord[];
  /** A person with a browser of their own, on the org's home page. @param agent place in the tenant's list, from 1 */
  agent(agent?: number, host?: PhoneHost): Promise<AgentPage>;
  /** Everything as at the start, and all pages closed. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** How long anything on a page may take before the test fails, ms. */
const PATIENCE = 10_000;

/** In an org without Open CTI no tab ever had the other phone: each begins as one that ran the utility before. */
const BEGIN_WITHOUT_OPEN_CTI =
  "if (window === top && location.protocol.startsWith('http')) sessionStorage['sim.phone'] ??= 'lightning'";

/**
 * Starts the simulator and a browser once for a file of tests.
 * @param flags of the browser, beyond the usual ones
 */
export async function openStage(options: Partial<SimulatorOptions> = {}, flags?: readonly string[]): Promise<Stage> {
  const simulator = await startSimulator({ root: path.resolve('.'), port: 0, ...options });
  let launched = await launchBrowser(flags);
  const contexts: BrowserContext[] = [];
  const records = (type: string): readonly OrgRecord[] => simulator.org.list(type);
  /** It may be known by the words alone: the line to it can live on for a while. */
  const hasEnded = (error: unknown): boolean =>
    !launched.browser.isConnected() || (error instanceof Error && error.message.includes('Browser closed'));
  const startAgain = async (): Promise<void> => {
    await launched.close().catch(() => undefined);
    launched = await launchBrowser(flags);
  };
  const newContext = async (): Promise<BrowserContext> => {
    const wanted = { viewport: { width: 1280, height: 900 } };
    try {
      return await launched.browser.newContext(wanted);
    } catch (error) {
      if (!hasEnded(error)) throw error;
      await startAgain();
      return launched.browser.newContext(wanted);
    }
  };
  const closePages = async (): Promise<void> => {
    const closings = await Promise.allSettled(contexts.splice(0).map((context) => context.close()));
    const [failure] = closings.filter((closing) => closing.status === 'rejected');
    if (!failure) return;
    // A browser that ended while its pages closed is none of the tests' business: they have all been played.
    if (!hasEnded(failure.reason)) throw failure.reason;
    await startAgain();
  };
  const reset = async (): Promise<void> => {
    await closePages();
    simulator.engine.reset();
    simulator.org.reset();
    simulator.omni.reset();
  };
  return {
    simulator,
    records,
    tasksOf: (interactionId) => records('Task').filter((task) => task.CallObject === interactionId),
    async agent(place = 1, host = PHONE_HOST) {
      const context = await newContext();
      contexts.push(context);
      if (host === 'lightning') await context.addInitScript(BEGIN_WITHOUT_OPEN_CTI);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      return new AgentPage(page, simulator, place, host);
    },
    reset,
    async close() {
      await reset();
      await launched.close();
      await simulator.close();
    },
  };
}
