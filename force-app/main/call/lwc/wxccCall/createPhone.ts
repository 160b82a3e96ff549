import { createStore } from 'c/wxccBase';
import type { Notice, Store, WritableStore } from 'c/wxccBase';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { SoftphoneLayout } from 'c/wxccSalesforce';
import { createFlowPops, createWrapUpNames } from 'c/wxccCallDesk';
import type { CallDesk, WrapUpNames } from 'c/wxccCallDesk';
import { createCallBook } from 'c/wxccCallSession';
import type { CallBook, CallSession } from 'c/wxccCallSession';
import { createCallTexts } from 'c/wxccNotes';
import type { CallTexts } from 'c/wxccNotes';
import type { Dialer, DialSearch } from 'c/wxccOutdial';
import type { PageCall } from 'c/wxccPageMessages';
import { createRecordOpener } from 'c/wxccRecordOpener';
import type { RecordOpener } from 'c/wxccRecordOpener';
import type { CallControls } from './callControls';
import { callView } from './callView';
import { createCallControls } from './createCallControls';
import { createDropTeller } from './createDropTeller';
import { createEventFeed } from './createEventFeed';
import type { EventFeed } from './createEventFeed';
import { createNoticeList } from './createNoticeList';
import type { NoticeList } from './createNoticeList';
import { createPageLink } from './createPageLink';
import { createPhoneDialer } from './createPhoneDialer';
import type { OwnDialer } from './createPhoneDialer';
import { createSalesforceActions } from './createSalesforceActions';
import { createSettingsReader } from './createSettingsReader';
import type { SettingsReader } from './createSettingsReader';
import type { Phone } from './phone';
import { phoneConditions } from './phoneConditions';
import type { PhoneOptions } from './phoneOptions';
import type { CallView, PhoneState, Readiness } from './phoneState';
import type { SalesforceActions } from './salesforceActions';

/** Everything that handles a call: the page is there and says so before this has come. */
const loadDesk = () => import('c/wxccCallDesk');
const loadOutdial = () => import('c/wxccOutdial');

/** A phone that can be put down: when another tab takes over. */
export interface RunningPhone extends Phone {
  /** Stops handling and lets the Desktop's frame go. What waits in the outbox stays there. */
  dispose(): void;
}

class WorkingPhone implements RunningPhone {
  readonly state: Store<PhoneState>;
  readonly settings: Store<CallCenterSettings | undefined>;
  readonly controls: CallControls;
  readonly actions: SalesforceActions;
  readonly dialer: OwnDialer;
  readonly notices: NoticeList;
  private readonly options: PhoneOptions;
  private readonly stateStore: WritableStore<PhoneState>;
  private readonly settingsStore: WritableStore<CallCenterSettings | undefined>;
  private readonly book: CallBook;
  private readonly names: WrapUpNames;
  private readonly texts: CallTexts;
  private readonly opener: RecordOpener;
  private readonly reader: SettingsReader;
  private readonly feed: EventFeed;
  private readonly goodbyes: (() => void)[] = [];
  /** Read once, at the start; undefined when it could not be read. */
  private layoutRead: Promise<SoftphoneLayout | undefined> = Promise.resolve(undefined);
  private readonly notify = (notice: Notice): void => this.notices.add(notice);
  private desk: CallDesk | undefined;
  private outdial: Dialer | undefined;
  private layout: SoftphoneLayout | undefined;
  private startedFrom = '';
  private isDisposed = false;

  constructor(options: PhoneOptions) {
    this.options = options;
    const { crm, desktop, clock, ids, onError } = options;
    const { notify } = this;
    this.settingsStore = createStore<CallCenterSettings | undefined>(undefined, onError);
    this.settings = this.settingsStore;
    this.names = createWrapUpNames(desktop, onError);
    this.book = createCallBook({
      clock,
      onStep: (session, effects) => {
        this.desk?.run(session, effects);
        this.refresh();
      },
      onForgotten: (interactionId) => this.desk?.forget(interactionId),
    });
    this.stateStore = createStore<PhoneState>(this.emptyState(), onError);
    this.state = this.stateStore;
    this.opener = createRecordOpener({ messages: crm.messages, pops: crm.pops, clock, ids, onError });
    this.notices = createNoticeList({
      onChange: () => this.refresh(),
      onAction: (action) => void this.opener.open(action, 'view').catch(onError),
    });
    this.dialer = createPhoneDialer({ crm, desktop, notify, onError, createSearch: () => this.createSearch() });
    const find = (interactionId: string): CallSession | undefined => this.book.find(interactionId);
    this.controls = createCallControls({ desktop, names: this.names, onError, find, onRefused: notify });
    this.actions = createSalesforceActions({ session: crm.session, desk: () => this.desk, notify, onError });
    this.texts = createCallTexts(options.textMemory);
    this.reader = this.createReader();
    this.feed = this.createFeed();
    this.listen();
    this.start();
  }

  retryDesktop(): void {
    this.options.desktop.retry();
  }
  retryLog(): void {
    this.options.outbox.retry();
  }

  dispose(): void {
    this.isDisposed = true;
    this.goodbyes.forEach((goodbye) => goodbye());
    this.reader.dispose();
    this.dialer.dispose();
    this.book.dispose();
    this.options.desktop.stop();
  }

  private createReader(): SettingsReader {
    const { crm, clock, desktopUrl, onDiagnostics, onError } = this.options;
    return createSettingsReader({
      ...{ session: crm.session, clock, onError },
      onFailure: () => this.refresh(),
      take: async (settings, diagnostics) => {
        onDiagnostics?.(diagnostics);
        this.startDesktop(settings.desktop.url);
        if (settings.desktop.url !== '') desktopUrl.remember(settings.desktop.url);
        await this.openDesk(settings);
      },
    });
  }

  private createFeed(): EventFeed {
    const { desktop, clock, openTab, onError } = this.options;
    const agentId = (): string | undefined => desktop.agent.value?.agentId;
    return createEventFeed({
      ...{ book: this.book, clock, agentId, onError },
      openFlowPop: createFlowPops({ openTab: openTab ?? (() => false), agentId, notify: this.notify }),
      onOutdialFailed: (contact) => this.outdial?.tellFailed(contact),
    });
  }

  /** For other components of the page. */
  private pageCalls(): readonly PageCall[] {
    return this.stateStore.value.calls.map(({ interactionId, state, direction, mediaType, taskId, caseId }) => ({
      ...{ interactionId, state, direction, mediaType },
      ...(taskId && { taskId }),
      ...(caseId && { caseId }),
    }));
  }

  private listen(): void {
    const { crm, desktop, outbox } = this.options;
    const tellDrops = createDropTeller(this.notify);
    this.goodbyes.push(
      createPageLink({
        ...{ messages: crm.messages, ids: this.options.ids, onError: this.options.onError },
        calls: () => this.pageCalls(),
        hear: (message) => this.opener.hear(message),
      }),
      desktop.onEvent((event) => this.feed.take(event)),
      desktop.status.subscribe(() => this.refresh()),
      desktop.agent.subscribe(() => this.refresh()),
      this.dialer.state.subscribe(() => this.refresh()),
      crm.session.onNavigation((record) => this.desk?.tellNavigation(record)),
      outbox.state.subscribe(({ calls }) => {
        tellDrops(calls);
        this.desk?.tellLogged(calls);
        this.refresh();
      }),
    );
  }

  private start(): void {
    const { desktopUrl } = this.options;
    if (desktopUrl.last) this.startDesktop(desktopUrl.last);
    // At the same time as the settings it waits for.
    Promise.all([loadDesk(), loadOutdial()]).catch(this.options.onError);
    void this.reader.read();
    this.layoutRead = this.readLayout();
    this.refresh();
  }

  private startDesktop(url: string): void {
    if (url === '' || url === this.startedFrom) return;
    this.startedFrom = url;
    this.options.desktop.start(url);
  }

  private async readLayout(): Promise<SoftphoneLayout | undefined> {
    try {
      this.layout = await this.options.crm.session.softphoneLayout();
    } catch (error) {
      // Salesforce itself searches by it; here it only tells of a layout that searches nothing.
      this.options.onError(error);
    }
    this.refresh();
    return this.layout;
  }

  private async createSearch(): Promise<DialSearch> {
    const { crm, clock, onError } = this.options;
    const { createDialSearch } = await loadOutdial();
    return createDialSearch({ records: crm.records, clock, onError, layout: () => this.layoutRead });
  }

  /** From here on calls are handled; first those that could not wait. */
  private async openDesk(settings: CallCenterSettings): Promise<void> {
    const [{ createCallDesk }, { createDialer }] = await Promise.all([loadDesk(), loadOutdial()]);
    if (this.isDisposed) return;
    const { crm, desktop, outbox, clock, ids, user, onError, callerIdMemory, recentMemory } = this.options;
    const { notify } = this;
    const outdial = this.dialer.open((store) =>
      createDialer({
        ...{ desktop, clock, store, notify, onError, settings: settings.outdial },
        records: crm.records,
        ...(callerIdMemory && { memory: callerIdMemory }),
        ...(recentMemory && { recentMemory }),
        isOnCall: () => this.isOnCall(),
      }),
    );
    this.outdial = outdial;
    this.desk = createCallDesk({
      ...{ crm, desktop, outbox, clock, ids, user, settings, names: this.names, onError },
      ...{ opener: this.opener, texts: this.texts },
      onChange: () => this.refresh(),
      claimDial: (contact) => outdial.claim(contact),
      notify,
    });
    this.settingsStore.set(settings);
    this.feed.open();
    this.refresh();
  }

  private isOnCall(): boolean {
    const isBusy = ({ state, contact }: CallSession): boolean =>
      contact.mediaType === 'telephony' && (state === 'offered' || state === 'connected');
    return this.book.open.some(isBusy);
  }

  private emptyState(): PhoneState {
    const { desktop } = this.options;
    const readiness: Readiness = { settings: 'waiting', desktop: desktop.status.value, agent: 'waiting', ready: false };
    return { readiness, calls: [], conditions: [], notices: [], notLogged: 0 };
  }

  private readiness(): Readiness {
    const { desktop } = this.options;
    const settings = this.desk ? 'done' : this.reader.failures > 0 ? 'failed' : 'waiting';
    const agent = desktop.agent.value ? 'done' : 'waiting';
    const status = desktop.status.value;
    return {
      settings,
      desktop: status,
      agent,
      ready: settings === 'done' && agent === 'done' && status === 'connected',
    };
  }

  private refresh(): void {
    const { desktop, outbox, isJournalInMemory = false } = this.options;
    const agent = desktop.agent.value;
    const settings = this.settingsStore.value;
    const isSettingsRefused = !settings && this.reader.failures > 1;
    const layout = this.layout && { layout: this.layout };
    this.stateStore.set({
      readiness: this.readiness(),
      ...(agent && { agent }),
      calls: this.book.open.map((session) => this.viewOf(session)),
      conditions: phoneConditions({
        dialer: this.dialer.state.value,
        ...{ isJournalInMemory, isSettingsRefused },
        ...(agent && { agent }),
        ...(settings && { settings }),
        ...layout,
      }),
      notices: this.notices.all,
      notLogged: outbox.state.value.pending,
    });
  }

  private viewOf(session: CallSession): CallView {
    const { outbox } = this.options;
    const logged = this.desk && outbox.state.value.calls[this.desk.keyOf(session)];
    const wrapUp = session.wrapUpId === '' ? undefined : this.names.known(session.wrapUpId);
    const papers = this.desk?.papersOf(session.interactionId);
    const texts = this.texts.of(session.interactionId);
    return callView(session, {
      texts,
      ...(papers && { papers }),
      ...(logged && { logged }),
      ...(wrapUp && { wrapUp }),
    });
  }
}

/**
 * Starts the phone: settings, softphone layout and Desktop at the same time, the Desktop from its last known address.
 * Events that come before the settings are kept and handled in order.
 */
export function createPhone(options: PhoneOptions): RunningPhone {
  return new WorkingPhone(options);
}
