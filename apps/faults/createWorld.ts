import { isWxccError } from 'c/wxccBase';
import type { Clock } from 'c/wxccBase';
import { createVirtualClock } from '../replay/virtualClock';
import type { VirtualClock } from '../replay/virtualClock';
import { createEngine, EngineError } from '../simulator/desktop/engine';
import type { AgentProfile, Engine } from '../simulator/desktop/engine';
import { createOmniDesk, OmniRefusal } from '../simulator/omni/createOmniDesk';
import { createOrg, sampleOrg } from '../simulator/org/engine';
import type { Org } from '../simulator/org/engine';
import { makeRecordId } from '../simulator/org/engine/recordIds';
import { createBrowser } from './createBrowser';
import type { Browser } from './createBrowser';
import { createWatch } from './createWatch';
import type { Watch } from './createWatch';
import type { WorldOptions } from './worldOptions';

/** An agent with a browser. */
export interface Workplace {
  readonly agent: AgentProfile;
  readonly userId: string;
  readonly hasApex: boolean;
  readonly browser: Browser;
}

/** Two agents with their browsers between a contact center and an org. */
export interface World {
  readonly options: WorldOptions;
  readonly clock: VirtualClock;
  readonly org: Org;
  readonly engine: Engine;
  readonly places: readonly [Workplace, Workplace];
  readonly watch: Watch;
  /** Storage refuses everything until told otherwise. */
  refuseStorage(isRefused: boolean): void;
  readonly isCalm: boolean;
  /** From now on nothing is lost or late any more, and no page dies. */
  calmDown(): void;
}

const START = Date.UTC(2026, 0, 5, 9);

const settingsOf = ({ createAt, changeOwnership, makesCases, hasPresence }: WorldOptions): Record<string, string> => ({
  '/reqGeneralInfo/reqInternalName': 'WxccFaults',
  '/reqGeneralInfo/reqAdapterUrl': '/apex/WxccSoftphone',
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': String(createAt === 'connected'),
  '/reqActivityRecordConfig/isActivityRecordOwnershiptobeChangedForTransferredCalls': String(changeOwnership),
  '/reqActivityRecordConfig/nameOfTheCadvariableHoldingActivityRecordId': 'ActivityId',
  '/reqActivityRecordConfig/isCallNotesEnabled': 'true',
  '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': String(makesCases),
  '/objectCreationManagement/objectFieldMapping': 'Subject={interactionId}',
  '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': String(hasPresence),
  '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'On Call',
  '/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel': 'Salesforce work',
  '/wxccSoftphone/desktopUrl': 'https://desktop.wxcc-us1.cisco.com',
});

const user = (number: number, Name: string, apexAccess: boolean) => ({
  ...{ Id: makeRecordId('005', number), Name, apexAccess },
  ...{ TimeZoneSidKey: 'UTC', LanguageLocaleKey: 'en_US' },
});
/** By agent: with the Apex class, and without. */
const USERS = [
  [user(1, 'Ada Moreno', true), user(2, 'Ada Morena', false)],
  [user(3, 'Ben Okafor', true), user(4, 'Ben Okaford', false)],
] as const;

/** Few, so that a fresh org takes no time: whom the players call from. */
const KNOWN: readonly unknown[] = ['Grace', 'Noor', 'Paul', 'Nina'];
const records = (sampleOrg(START).records ?? []).filter(({ FirstName }) => KNOWN.includes(FirstName));

/** One database for all schedules: to open one takes longer than to play a schedule. */
const shared: { org?: Promise<Org>; clock?: Clock } = {};
const sharedClock: Clock = {
  now: () => shared.clock?.now() ?? START,
  after: (delay, task) => shared.clock?.after(delay, task) ?? (() => undefined),
};

async function freshOrg(clock: Clock, options: WorldOptions): Promise<Org> {
  shared.clock = clock;
  shared.org ??= createOrg({ clock: sharedClock, seed: { users: USERS.flat(), records } });
  const org = await shared.org;
  org.reset();
  org.useSettings(settingsOf(options));
  return org;
}

/** What is played, as opposed to what must not be. */
const isExpected = (error: unknown): boolean =>
  isWxccError(error) || error instanceof EngineError || error instanceof OmniRefusal || isPlayed(error);
const isPlayed = (error: unknown): boolean =>
  error instanceof Error && /Service\.unavailable|desktopNotReady/.test(error.message);

function signIn(engine: Engine, agent: AgentProfile): void {
  engine.agents.signIn(agent.id);
  const station = { deviceType: 'AGENT_DN', dn: agent.defaultDn, teamId: agent.teams[0]?.id ?? '' } as const;
  engine.agents.chooseStation(agent.id, station);
}

export async function createWorld(options: WorldOptions): Promise<World> {
  const { random, isStorageRefused, hasPresence, hasApex } = options;
  const clock = createVirtualClock(START);
  const org = await freshOrg(clock, options);
  let count = 0;
  const ids = { next: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}` };
  const engine = createEngine({ clock, ids });
  const watch = createWatch(() => clock.now(), isExpected);
  let isFaulty = options.isWireFaulty;
  let isRefused = false;
  let isCalm = false;
  const place = (index: 0 | 1): Workplace => {
    const agent = engine.tenant.agents[index] as AgentProfile;
    signIn(engine, agent);
    const { Id: userId } = USERS[index][hasApex[index] ? 0 : 1];
    const omni = hasPresence ? createOmniDesk({ statuses: org.presenceStatuses, clock }) : undefined;
    omni?.setStatus('Available');
    const parts = {
      ...{ clock, ids, random, org, engine, agent, userId, watch, omni },
      isWireFaulty: () => isFaulty,
      isStorageRefused: () => isRefused,
    };
    return { agent, userId, hasApex: hasApex[index], browser: createBrowser(parts, !isStorageRefused) };
  };
  return {
    ...{ options, clock, org, engine, watch, places: [place(0), place(1)] },
    get isCalm() {
      return isCalm;
    },
    refuseStorage: (next) => void (isRefused = next),
    calmDown() {
      isCalm = true;
      isFaulty = false;
      isRefused = false;
      org.door.clear();
    },
  };
}
