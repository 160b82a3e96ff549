import type { Notice, Unsubscribe, WritableStore } from 'c/wxccBase';
import type {
  ActionSwitches,
  CallHandling,
  CallView,
  PhoneOptions,
  SalesforceActions,
  UnloggedCalls,
} from 'c/wxccCall';
import { createCallDesk, createCallDesks, createFlowPops, createWrapUpNames, finishLeftOpen } from 'c/wxccCallDesk';
import type { CallDesk, CallDesks, WrapUpNames } from 'c/wxccCallDesk';
import { createCallBook } from 'c/wxccCallSession';
import type { CallBook, CallSession } from 'c/wxccCallSession';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { DesktopEvent } from 'c/wxccDesktop';
import { createCallTexts } from 'c/wxccNotes';
import type { CallTexts } from 'c/wxccNotes';
import type { PresenceView } from 'c/wxccOmnichannel';
import type { Dialer } from 'c/wxccOutdial';
import type { PageCall, PageMessage, SetupState } from 'c/wxccPageMessages';
import { createRecordOpener } from 'c/wxccRecordOpener';
import type { RecordOpener, RecordToOpen } from 'c/wxccRecordOpener';
import type { Outbox, SoftphoneLayout } from 'c/wxccSalesforce';
import { callView } from './callView';
import { createCallPresence } from './createCallPresence';
import type { OwnPresence } from './createCallPresence';
import { createDropTeller } from './createDropTeller';
import { createEventFeed } from './createEventFeed';
import type { EventFeed } from './createEventFeed';
import { callerNote } from './callerNote';
import { createPageLink } from './createPageLink';
import { createSalesforceActions } from './createSalesforceActions';
import { createUnloggedCalls } from './createUnloggedCalls';
import { layoutConditions } from './layoutConditions';
import { readActionSwitches } from './readActionSwitches';

export interface CallHandlingOptions {
  /** What the phone itself stands on. */
  readonly phone: PhoneOptions;
  readonly settings: CallCenterSettings;
  /** The user's softphone layout, as soon as it is read. */
  readonly layout: () => SoftphoneLayout | undefined;
  readonly outbox: Outbox;
  /** What dials now. */
  readonly outdial: () => Pick<Dialer, 'claim' | 'note' | 'tellFailed'>;
  readonly notify: (notice: Notice) => void;
  /** Something that components draw is no longer as it was. */
  readonly onChange: () => void;
  /** What components see of the presence in Omni-Channel. */
  readonly presence: WritableStore<PresenceView>;
  /** What the administrator's tab may know. */
  readonly setup: () => Promise<SetupState>;
}

/** Call handling whose definition may change. */
export interface ChangingHandling extends CallHandling {
  /** From here on these settings count; for calls that are known already those they began with. */
  use(settings: CallCenterSettings): void;
}

/** What other components of the page may know of a call. */
const pageCall = ({ interactionId, state, direction, mediaType, taskId, caseId }: CallView): PageCall => ({
  ...{ interactionId, state, direction, mediaType },
  ...(taskId && { taskId }),
  ...(caseId && { caseId }),
});

const isTalk = ({ state, contact }: CallSession): boolean =>
  contact.mediaType === 'telephony' && (state === 'offered' || state === 'connected');

/** The Desktop tells of calls that go on after a reload within this time (ms), one by one or in its map. */
const REPLAY_MS = 10_000;

class WorkingHandling implements ChangingHandling {
  readonly actions: SalesforceActions;
  presence: OwnPresence;
  readonly unlogged: UnloggedCalls;
  private readonly options: CallHandlingOptions;
  private readonly names: WrapUpNames;
  private readonly book: CallBook;
  private readonly texts: CallTexts;
  private readonly opener: RecordOpener;
  private readonly desk: CallDesks;
  private settings: CallCenterSettings;
  private readonly feed: EventFeed;
  private readonly goodbyes: Unsubscribe[] = [];
  private isFinishing = false;
  private canFinish = false;
  private readonly finished = new Set<string>();

  constructor(options: CallHandlingOptions) {
    this.options = options;
    const { phone, notify } = options;
    const { crm, desktop, clock, ids, onError } = phone;
    this.names = createWrapUpNames(desktop, onError);
    this.texts = createCallTexts(phone.textMemory);
    this.settings = options.settings;
    this.presence = this.createPresence();
    this.opener = createRecordOpener({ messages: crm.messages, pops: crm.pops, clock, ids, onError });
    this.unlogged = createUnloggedCalls({ outbox: options.outbox, opener: this.opener, onError });
    this.desk = createCallDesks(this.createDesk());
    this.book = createCallBook({
      clock,
      onStep: (session, effects) => {
        this.desk.run(session, effects);
        this.presence.tellCalls(this.calls);
        this.noteCaller(session);
        if (session.state === 'closed') this.finishLeftOpen();
        options.onChange();
      },
      onForgotten: (interactionId) => this.desk.forget(interactionId),
    });
    this.actions = createSalesforceActions({ session: crm.session, desk: this.desk, notify, onError });
    this.feed = this.createFeed();
    this.listen();
  }

  get calls(): readonly CallView[] {
    return this.book.open.map((session) => this.viewOf(session));
  }
  get switches(): ActionSwitches {
    return readActionSwitches(this.settings, this.options.layout());
  }
  get conditions(): readonly Notice[] {
    const own = this.options.layout();
    return own ? layoutConditions(this.settings, own) : [];
  }
  get notLogged(): number {
    return this.options.outbox.state.value.pending;
  }
  get othersWaiting(): number {
    return this.options.outbox.state.value.othersWaiting;
  }
  get isKept(): boolean {
    return this.options.outbox.state.value.isKept;
  }
  get isOnCall(): boolean {
    return this.book.open.some(isTalk);
  }

  use(settings: CallCenterSettings): void {
    this.settings = settings;
    this.desk.use(this.createDesk());
    this.presence.dispose();
    this.options.presence.set({ sync: 'off' });
    this.presence = this.createPresence();
    this.presence.tellCalls(this.calls);
  }

  take(event: DesktopEvent): void {
    this.feed.take(event);
  }
  askedAgent(interactionId: string): string {
    return this.book.find(interactionId)?.contact.destinationId ?? '';
  }

  isConsulted(interactionId: string): boolean {
    return this.book.find(interactionId)?.role === 'consulted';
  }
  wrapUpName(reasonId: string): string | undefined {
    return this.names.known(reasonId).name;
  }
  openRecord(record: RecordToOpen): void {
    this.opener.open(record, 'view').catch(this.options.phone.onError);
  }
  dispose(): void {
    this.goodbyes.forEach((goodbye) => goodbye());
    this.presence.dispose();
    this.book.dispose();
  }

  /** For the list of recent calls. */
  private noteCaller(session: CallSession): void {
    if (session.state !== 'closed') return;
    const call = callerNote(session, this.desk.papersOf(session.interactionId));
    if (call) this.options.outdial().note(call);
  }

  private createPresence(): OwnPresence {
    const { phone, presence: store, notify } = this.options;
    return createCallPresence({ phone, settings: this.settings, store, notify });
  }

  private createDesk(): CallDesk {
    const { phone, outbox, outdial, notify, onChange } = this.options;
    const { crm, desktop, clock, ids, user, onError } = phone;
    return createCallDesk({
      ...{ crm, desktop, outbox, clock, ids, user, settings: this.settings, names: this.names, onError },
      ...{ opener: this.opener, texts: this.texts, onChange, notify },
      claimDial: (contact) => outdial().claim(contact),
    });
  }

  private createFeed(): EventFeed {
    const { phone, outdial, notify } = this.options;
    const { desktop, clock, openTab, onError } = phone;
    const agentId = (): string | undefined => desktop.agent.value?.agentId;
    return createEventFeed({
      ...{ book: this.book, clock, agentId, onError },
      openFlowPop: createFlowPops({ openTab: openTab ?? (() => false), agentId, notify }),
      onOutdialFailed: (contact) => outdial().tellFailed(contact),
      onTaskMap: () => this.finishLater(),
    });
  }

  /** Calls of an earlier page, when the Desktop had time to tell which of them go on. */
  private finishLater(): void {
    if (this.isFinishing) return;
    this.isFinishing = true;
    this.goodbyes.push(
      this.options.phone.clock.after(REPLAY_MS, () => {
        this.canFinish = true;
        this.finishLeftOpen();
      }),
    );
  }

  /** Not once: a journal may be read late. */
  private finishLeftOpen(): void {
    const { finished, texts } = this;
    const { outbox } = this.options;
    if (!this.canFinish || outbox.state.value.leftOpen.length === 0) return;
    const isThere = (interactionId: string): boolean => this.isOwnToSave(interactionId);
    finishLeftOpen({ outbox, isThere, finished, texts, activity: this.settings.activity });
  }

  /** A call that goes on, or went on, here writes its own end; one that only rang again writes nothing. */
  private isOwnToSave(interactionId: string): boolean {
    const session = this.book.find(interactionId);
    return session !== undefined && (session.state !== 'closed' || session.isAnswered);
  }

  private listen(): void {
    const { phone, outbox, notify, onChange, setup } = this.options;
    const { crm, ids, onError } = phone;
    const tellDrops = createDropTeller(notify);
    const hear = (message: PageMessage): void => {
      this.opener.hear(message);
      this.presence.hear(message);
    };
    this.goodbyes.push(
      createPageLink({ messages: crm.messages, ids, onError, calls: () => this.calls.map(pageCall), setup, hear }),
      crm.session.onNavigation((record) => this.desk.tellNavigation(record)),
      outbox.state.subscribe(({ calls }) => {
        tellDrops(calls);
        this.desk.tellLogged(calls);
        this.finishLeftOpen();
        onChange();
      }),
    );
  }

  private viewOf(session: CallSession): CallView {
    const logged = this.options.outbox.state.value.calls[this.desk.keyOf(session)];
    const wrapUp = session.wrapUpId === '' ? undefined : this.names.known(session.wrapUpId);
    const papers = this.desk.papersOf(session.interactionId);
    const texts = this.texts.of(session.interactionId);
    return callView(session, {
      texts,
      ...(papers && { papers }),
      ...(logged && { logged }),
      ...(wrapUp && { wrapUp }),
    });
  }
}

/** Handles the calls of a phone: events in, requests to Salesforce and the Desktop out, views for components. */
export function createCallHandling(options: CallHandlingOptions): ChangingHandling {
  return new WorkingHandling(options);
}
