import type { Clock } from 'c/wxccBase';
import { createPhone } from 'c/wxccCall';
import { createMemoryJournal, createOutbox } from 'c/wxccOutbox';
import { createOpenCtiClient, createOpenCtiCrm } from 'c/wxccSalesforce';
import type { Journal, Outbox } from 'c/wxccSalesforce';
import { createVirtualClock } from '../replay/virtualClock';
import type { VirtualClock } from '../replay/virtualClock';
import { createEngine } from '../simulator/desktop/engine';
import type { AgentProfile, Engine } from '../simulator/desktop/engine';
import { createOpenCtiApi, createOrg } from '../simulator/org/engine';
import type { Org } from '../simulator/org/engine';
import { createFaultyDesktop } from './createFaultyDesktop';
import type { Random } from './createRandom';

/** What one schedule is played under. */
export interface StageOptions {
  readonly random: Random;
  readonly createAt: 'connected' | 'wrappedUp';
  readonly hasApex: boolean;
  readonly isWireFaulty: boolean;
}

/** A contact center, an org, and a softphone between them that can be reloaded. */
export interface Stage {
  readonly clock: VirtualClock;
  readonly org: Org;
  readonly engine: Engine;
  readonly agent: AgentProfile;
  readonly journal: Journal;
  /** Interactions the phone could know to be connected. */
  readonly shown: ReadonlySet<string>;
  readonly errors: readonly unknown[];
  /** The page goes without a goodbye and comes again. */
  reload(): void;
  outbox(): Outbox;
}

const START = Date.UTC(2026, 0, 5, 9);
const OWNER = 'org|user';

const settingsOf = (createAt: StageOptions['createAt']): Record<string, string> => ({
  '/reqGeneralInfo/reqInternalName': 'WxccFaults',
  '/reqGeneralInfo/reqAdapterUrl': '/apex/WxccSoftphone',
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': String(createAt === 'connected'),
  '/wxccSoftphone/desktopUrl': 'https://desktop.wxcc-us1.cisco.com',
});

interface Page {
  readonly outbox: Outbox;
  kill(): void;
}

const NEVER = new Promise<never>(() => undefined);

/** A journal as a page sees it that may be killed at any moment: what it had not begun to write is never written. */
function mortalJournal(journal: Journal, isDead: () => boolean): Journal {
  return {
    put: (entry) => (isDead() ? NEVER : journal.put(entry)),
    entries: (owner) => (isDead() ? NEVER : journal.entries(owner)),
    remove: (key) => (isDead() ? NEVER : journal.remove(key)),
    countOthers: (owner) => (isDead() ? NEVER : journal.countOthers(owner)),
    prune: (olderThan) => (isDead() ? NEVER : journal.prune(olderThan)),
  };
}

/** A killed page has no time: its timers do not fire. */
function mortalClock(clock: Clock, isDead: () => boolean): Clock {
  const after: Clock['after'] = (delay, task) => clock.after(delay, () => (isDead() ? undefined : task()));
  return { now: () => clock.now(), after };
}

export async function createStage({ random, createAt, hasApex, isWireFaulty }: StageOptions): Promise<Stage> {
  const clock = createVirtualClock(START);
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const org = await createOrg({ clock, settings: settingsOf(createAt) });
  let count = 0;
  const ids = { next: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}` };
  const engine = createEngine({ clock, ids });
  const agent = engine.tenant.agents[0];
  if (!agent) throw new Error('The sample tenant has no agent.');
  engine.agents.signIn(agent.id);
  engine.agents.chooseStation(agent.id, {
    deviceType: 'AGENT_DN',
    dn: agent.defaultDn,
    teamId: agent.teams[0]?.id ?? '',
  });
  const userId = org.users.find((user) => (user.apexAccess !== false) === hasApex)?.Id ?? org.user.Id;
  const journal = createMemoryJournal();
  const shown = new Set<string>();

  const open = (): Page => {
    let isKilled = false;
    const isDead = (): boolean => isKilled;
    const pageClock = mortalClock(clock, isDead);
    const { api } = createOpenCtiApi(org, userId);
    const crm = createOpenCtiCrm({ client: createOpenCtiClient({ api, clock: pageClock, onError }) });
    const outbox = createOutbox({
      ...{ journal: mortalJournal(journal, isDead), log: crm.log, clock: pageClock, owner: OWNER, onError },
      random: () => random.next(),
    });
    const onShown = (interactionId: string): void => void shown.add(interactionId);
    const parts = { engine, agent, random, isFaulty: isWireFaulty, onShown, onError };
    const desktop = createFaultyDesktop({ ...parts, clock: pageClock });
    const user = { orgId: 'org', userId, timeZone: 'UTC', language: 'en_US' };
    const desktopUrl = { remember: () => undefined };
    const openOutbox = () => Promise.resolve({ outbox, isInMemory: true });
    const phone = createPhone({ crm, desktop, openOutbox, clock: pageClock, ids, user, desktopUrl, onError });
    const kill = (): void => {
      isKilled = true;
      phone.dispose();
      outbox.dispose();
    };
    return { outbox, kill };
  };
  let page = open();
  return {
    ...{ clock, org, engine, agent, journal, shown, errors },
    reload() {
      page.kill();
      page = open();
    },
    outbox: () => page.outbox,
  };
}
