import { createStore } from 'c/wxccBase';
import type { Ids } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import { createDesktopLink } from 'c/wxccDesktop';
import { createMemoryJournal, createOutbox } from 'c/wxccOutbox';
import type { JournalMemory } from 'c/wxccOutbox';
import { createOpenCtiClient, createOpenCtiCrm } from 'c/wxccOpenCti';
import type { Crm, Outbox } from 'c/wxccSalesforce';
import { createHeartbeatLock, createTabLeader } from 'c/wxccTabs';
import type { TabLeader, TabRole } from 'c/wxccTabs';
import { createWebPhoneLock } from '../browser/webPhoneLock';
import type { VirtualClock } from '../replay/virtualClock';
import type { AgentProfile, Engine } from '../simulator/desktop/engine';
import type { OmniDesk } from '../simulator/omni/createOmniDesk';
import { createOpenCtiApi } from '../simulator/org/engine';
import type { Org } from '../simulator/org/engine';
import { composePhone } from '../softphone/composePhone';
import type { PhoneSession } from '../softphone/composePhone';
import { openFollower } from '../softphone/openFollower';
import { createPresenceMemories } from '../softphone/presenceMemories';
import { createTextMemory } from '../softphone/textMemory';
import { createDesktopFrame } from './createDesktopFrame';
import type { DesktopFrame } from './createDesktopFrame';
import type { FakeChannel } from './createFakeChannels';
import type { FakeLockManager } from './createFakeLockManager';
import { createLife } from './createLife';
import type { Life } from './createLife';
import type { Random } from './createRandom';
import type { Watch } from './createWatch';
import { linkOmni } from './linkOmni';
import { mortalClock } from './mortalClock';
import { mortalJournal } from './mortalJournal';
import { mortalOpenCti } from './mortalOpenCti';
import { mortalStorage } from './mortalStorage';
import type { StoredTexts } from './mortalStorage';

/** What a tab stands on: its browser's share, and the world. */
export interface TabParts {
  readonly clock: VirtualClock;
  readonly ids: Ids;
  readonly random: Random;
  readonly org: Org;
  readonly engine: Engine;
  readonly agent: AgentProfile;
  readonly userId: string;
  readonly watch: Watch;
  /** Undefined: this browser refuses storage, each page has a journal of its own. */
  readonly journal: JournalMemory | undefined;
  readonly storage: StoredTexts | undefined;
  readonly channel: FakeChannel;
  /** Undefined: this browser refuses Web Locks. */
  readonly locks: FakeLockManager | undefined;
  readonly omni: OmniDesk | undefined;
  readonly isWireFaulty: () => boolean;
  readonly isStorageRefused: () => boolean;
}

/** A tab of Salesforce with the softphone in it. */
export interface Tab {
  readonly life: Life;
  readonly leader: TabLeader;
  /** Undefined while the tab has none. */
  readonly phone: Phone | undefined;
  /** Of the tab with the phone, once it has opened. */
  readonly outbox: Outbox | undefined;
  show(isShown: boolean): void;
  reloadDesktop(): void;
}

const ORG = 'org';

class RunningTab implements Tab {
  readonly life = createLife();
  readonly leader: TabLeader;
  outbox: Outbox | undefined;
  private readonly parts: TabParts;
  private readonly clock;
  private readonly visible;
  private readonly crm: Crm;
  private session: PhoneSession | undefined;
  private frame: DesktopFrame | undefined;

  constructor(parts: TabParts) {
    this.parts = parts;
    const { life } = this;
    const { channel, locks, ids, org, userId, omni } = parts;
    const onError = this.report;
    const clock = mortalClock(parts.clock, life);
    this.clock = clock;
    this.visible = createStore<boolean>(false, onError);
    const openCti = createOpenCtiApi(org, userId);
    const utility =
      omni &&
      linkOmni({
        clock,
        ids,
        omni,
        life,
        deliver: (name, message) => openCti.deliver(name, message),
        onSet: () => this.notePresence(),
      });
    const api = mortalOpenCti(openCti.api, life, (message) => utility?.hear(message));
    this.crm = createOpenCtiCrm({ client: createOpenCtiClient({ api, clock, onError }) });
    life.onDeath(() => this.vanish());
    const lock = locks ? createWebPhoneLock({ locks, clock, onError }) : createHeartbeatLock({ channel, clock, ids });
    this.leader = createTabLeader({ locks: lock, channel, clock, ids, visible: this.visible, onError });
    this.leader.role.subscribe((role) => this.play(role));
    this.play(this.leader.role.value);
  }

  get phone(): Phone | undefined {
    return this.session?.phone;
  }

  show(isShown: boolean): void {
    if (!this.life.isDead) this.visible.set(isShown);
  }

  reloadDesktop(): void {
    this.frame?.reload();
  }

  private readonly report = (error: unknown): void => {
    if (!this.life.isDead) this.parts.watch.noteError(error);
  };

  private notePresence(): void {
    this.parts.watch.notePresence(this.parts.agent.id);
  }

  /** The browser takes back what the page had; the page itself does nothing any more. */
  private vanish(): void {
    this.parts.channel.kill();
    this.parts.locks?.kill();
    this.parts.watch.noteGone(this);
  }

  private play(role: TabRole): void {
    this.session?.dispose();
    this.session = undefined;
    this.outbox = undefined;
    this.parts.watch.noteGone(this.frame ?? this);
    this.frame = undefined;
    if (role === 'leader') this.session = this.lead();
    else if (role === 'follower') this.session = this.follow();
  }

  private follow(): PhoneSession {
    const { crm, clock, visible, leader } = this;
    const { channel, ids } = this.parts;
    return openFollower({ crm, channel, clock, ids, visible, leaderId: leader?.leaderId, onError: this.report });
  }

  private lead(): PhoneSession {
    const { parts, crm, clock, visible, life, report: onError } = this;
    const { channel, ids, userId, storage: texts } = parts;
    const user = { orgId: ORG, userId, timeZone: 'UTC', language: 'en_US' };
    const onCommand = (method: string): void => void (method === 'stateChange' && this.notePresence());
    const frame = createDesktopFrame({ ...parts, life, isFaulty: parts.isWireFaulty, onCommand, onError });
    this.frame = frame;
    const { port, messages } = frame;
    const createChannel = (): ReturnType<DesktopFrame['createChannel']> => frame.createChannel();
    const link = createDesktopLink({
      ...{ frame: port, messages, createChannel, clock, ids, onError },
      isAgentActive: () => false,
    });
    const storage = texts && mortalStorage(texts, life);
    const session = composePhone({
      ...{ crm, link, channel, visible, clock, ids, user, onError },
      openOutbox: async (log) => ({ outbox: this.openOutbox(log), isInMemory: parts.journal === undefined }),
      desktopUrl: { remember: () => undefined },
      textMemory: createTextMemory(storage, { owner: `${ORG}.${userId}`, clock }),
      openPresenceMemories: async () => createPresenceMemories(storage, user, clock),
    });
    this.watchOver(session.phone, frame);
    return session;
  }

  private openOutbox(log: Crm['log']): Outbox {
    const { parts, clock, life, report: onError } = this;
    const { agent, userId, random, watch } = parts;
    const journal = mortalJournal({
      ...{ life, clock, random },
      journal: createMemoryJournal(parts.journal),
      isRefused: parts.isStorageRefused,
      onWritten: (interactionId) => void (parts.journal && watch.noteWritten(agent.id, interactionId)),
    });
    const owner = `${ORG}|${userId}`;
    this.outbox = createOutbox({ ...{ journal, log, clock, owner, onError }, random: () => random.next() });
    return this.outbox;
  }

  private watchOver(phone: Phone, sight: object): void {
    const { watch, agent } = this.parts;
    this.life.onDeath(() => watch.noteGone(sight));
    phone.state.subscribe(({ calls }) => {
      if (this.life.isDead) return;
      for (const { interactionId, connectedAt, isAdvice, notes } of calls) {
        if (connectedAt !== undefined && !isAdvice) watch.noteShown(sight, agent.id, interactionId);
        if (notes) watch.noteNotes(agent.id, interactionId, notes);
      }
    });
  }
}

export function createTab(parts: TabParts): Tab {
  return new RunningTab(parts);
}
