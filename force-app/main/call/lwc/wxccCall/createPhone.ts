import { createStore } from 'c/wxccBase';
import type { Notice, Store, WritableStore } from 'c/wxccBase';
import type { CallCenterSettings, Diagnostic } from 'c/wxccDefinition';
import type { SoftphoneLayout } from 'c/wxccSalesforce';
import type { PresenceView } from 'c/wxccOmnichannel';
import type { DialSearch } from 'c/wxccOutdial';
import type { CallAudio } from './callAudio';
import type { CallControls } from './callControls';
import type { CallTransfers } from './callTransfers';
import type { CallHandling } from './callHandling';
import { createCallControls } from './createCallControls';
import { createCallTransfers } from './createCallTransfers';
import { createDesktopAsk } from './createDesktopAsk';
import { createLateActions } from './createLateActions';
import { createLateCalls } from './createLateCalls';
import type { LateCalls } from './createLateCalls';
import { createLateUnlogged } from './createLateUnlogged';
import type { LateUnlogged } from './createLateUnlogged';
import { createNoticeList } from './createNoticeList';
import type { NoticeList } from './createNoticeList';
import { createPhoneDialer } from './createPhoneDialer';
import type { OwnDialer } from './createPhoneDialer';
import { createPhoneRecords } from './createPhoneRecords';
import type { PhoneDefinition } from './definitionStanding';
import type { OpenedCalls } from './openedCalls';
import { readKeptSettings } from './readKeptSettings';
import { createSettingsReader } from './createSettingsReader';
import type { SettingsReader } from './createSettingsReader';
import type { Phone } from './phone';
import { createTrace } from './createTrace';
import type { Trace } from './createTrace';
import type { PhoneOptions } from './phoneOptions';
import type { PhonePresence } from './phonePresence';
import type { PhoneRecordings } from './phoneRecordings';
import type { PhoneRecords } from './phoneRecords';
import type { PhoneState } from './phoneState';
import { phoneStateOf } from './phoneStateOf';
import type { SalesforceActions } from './salesforceActions';
import type { KeptSettings, SettingsMemory } from './settingsMemory';

/** What an earlier page could not save waits no longer (ms) than this for a phone that does not get ready. */
const PATIENCE_MS = 5_000;

const FORGETFUL: SettingsMemory = { keep: () => undefined };

/** A phone that can be put down: when another tab takes over. */
export interface RunningPhone extends Phone {
  /** Stops handling and lets the Desktop's frame go. What waits in the outbox stays there. */
  dispose(): void;
}

class WorkingPhone implements RunningPhone {
  readonly state: Store<PhoneState>;
  readonly settings: Store<CallCenterSettings | undefined>;
  readonly controls: CallControls;
  readonly transfers: CallTransfers;
  readonly audio: CallAudio;
  readonly trace: Trace['entries'];
  readonly actions: SalesforceActions = createLateActions(() => this.handling?.actions);
  readonly records: PhoneRecords;
  readonly recordings: PhoneRecordings;
  readonly dialer: OwnDialer;
  readonly notices: NoticeList;
  readonly presence: PhonePresence;
  readonly unlogged: LateUnlogged;
  readonly definition: PhoneDefinition = { readAgain: () => this.lateCalls.opened?.readAgain() };
  private readonly options: PhoneOptions;
  private readonly stateStore: WritableStore<PhoneState>;
  private readonly presenceStore: WritableStore<PresenceView>;
  private readonly findingsStore: WritableStore<readonly Diagnostic[]>;
  private readonly settingsStore: WritableStore<CallCenterSettings | undefined>;
  private readonly reader: SettingsReader;
  private readonly goodbyes: (() => void)[] = [];
  /** Read once, at the start; undefined when it could not be read. */
  private layoutRead: Promise<SoftphoneLayout | undefined> = Promise.resolve(undefined);
  private readonly notify = (notice: Notice): void => this.notices.add(notice);
  private readonly lateCalls: LateCalls;
  private isJournalInMemory = false;
  private isSessionOver = false;
  private layout: SoftphoneLayout | undefined;
  private startedFrom = '';
  /** The settings that the phone began with, and when Salesforce gave them, ms since 1970. */
  private first: { readonly kept: KeptSettings; readonly at: number } | undefined;
  private readonly tracing: Trace;
  private isDisposed = false;

  constructor(options: PhoneOptions) {
    this.options = options;
    const { crm, desktop, onError } = options;
    this.tracing = createTrace(onError);
    this.trace = this.tracing.entries;
    this.settingsStore = createStore<CallCenterSettings | undefined>(undefined, onError);
    this.settings = this.settingsStore;
    this.lateCalls = createLateCalls({
      ...{ clock: options.clock, onError },
      load: () => this.loadCalls(),
      canOpen: () => this.first !== undefined,
      onChange: () => this.refresh(),
    });
    this.notices = createNoticeList({
      onChange: () => this.refresh(),
      onAction: (action) => action.kind === 'openRecord' && this.handling?.openRecord(action),
    });
    this.unlogged = createLateUnlogged(() => this.handling?.unlogged, onError);
    const { notify } = this;
    this.dialer = createPhoneDialer({ crm, desktop, notify, onError, createSearch: () => this.createSearch() });
    const ask = createDesktopAsk({ desktop, onError, onRefused: notify });
    this.presenceStore = createStore<PresenceView>({ sync: 'off' }, onError);
    this.findingsStore = createStore<readonly Diagnostic[]>([], onError);
    this.presence = {
      state: this.presenceStore,
      isOnCall: () => this.handling?.presence.isOnCall ?? false,
      findings: this.findingsStore,
      leave: () => this.handling?.presence.leave(),
      endSession: () => this.endSession(),
    };
    this.controls = createCallControls({
      ask,
      isConsulted: (interactionId) => this.handling?.isConsulted(interactionId) ?? false,
      wrapUpName: (reasonId) => this.handling?.wrapUpName(reasonId),
    });
    this.transfers = createCallTransfers({
      ...{ desktop, ask, onError },
      askedAgent: (interactionId) => this.handling?.askedAgent(interactionId) ?? '',
    });
    this.audio = {
      pauseRecording: (interactionId) => void ask('pauseRecording', { interactionId }),
      resumeRecording: (interactionId) => void ask('resumeRecording', { interactionId }),
      toggleMute: () => void ask('toggleMute', {}),
    };
    this.recordings = { fetch: (interactionId) => desktop.request('fetchCapture', { interactionId }) };
    this.records = createPhoneRecords({
      ...{ pops: crm.pops, onError },
      open: (record) => this.handling?.openRecord(record),
    });
    this.reader = this.createReader();
    this.stateStore = createStore(this.snapshot, onError);
    this.state = this.stateStore;
    this.listen();
    this.start();
  }

  retryDesktop(): void {
    this.options.desktop.retry();
  }

  private get handling(): CallHandling | undefined {
    return this.lateCalls.handling;
  }

  dispose(): void {
    this.isDisposed = true;
    this.goodbyes.forEach((goodbye) => goodbye());
    this.reader.dispose();
    this.dialer.dispose();
    this.lateCalls.dispose();
    this.options.desktop.stop();
  }

  private endSession(): void {
    if (this.isSessionOver) return;
    this.isSessionOver = true;
    this.handling?.presence.endSession();
    this.refresh();
  }

  private createReader(): SettingsReader {
    const { crm, clock, settingsMemory = FORGETFUL, onError } = this.options;
    return createSettingsReader({
      ...{ session: crm.session, clock, memory: settingsMemory, onError },
      onFailure: () => this.refresh(),
      take: (kept) => {
        this.first = { kept, at: clock.now() };
        this.startDesktop(kept.settings.desktop.url);
        this.useSettings(kept.settings);
        this.goodbyes.push(clock.after(PATIENCE_MS, () => this.lateCalls.open()));
        this.refresh();
      },
    });
  }

  private useSettings(settings: CallCenterSettings): void {
    const { url } = settings.desktop;
    if (url !== '') this.options.desktopUrl.remember(url);
    this.settingsStore.set(settings);
  }

  private listen(): void {
    const { desktop } = this.options;
    this.goodbyes.push(
      desktop.onEvent((event) => {
        this.tracing.note(event);
        this.lateCalls.take(event);
      }),
      desktop.status.subscribe(() => this.refresh()),
      desktop.agent.subscribe(() => this.refresh()),
      this.dialer.state.subscribe(() => this.refresh()),
      this.presenceStore.subscribe(() => this.refresh()),
    );
  }

  private start(): void {
    const { desktopUrl } = this.options;
    if (desktopUrl.last) this.startDesktop(desktopUrl.last);
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
    const { createDialSearch } = await import('c/wxccCallHandling');
    return createDialSearch({ records: crm.records, clock, onError, layout: () => this.layoutRead });
  }

  /**
   * What handles calls is loaded when the phone is ready, a call comes or a number waits to be dialled, and not before the
   * settings it follows.
   */
  private async loadCalls(): Promise<OpenedCalls | undefined> {
    const { options, notify, dialer, first } = this;
    const [{ openCalls }, { outbox, isInMemory }] = await Promise.all([
      import('c/wxccCallHandling'),
      options.openOutbox(),
    ]);
    if (this.isDisposed || !first) return undefined;
    this.isJournalInMemory = isInMemory;
    const memory = options.settingsMemory ?? FORGETFUL;
    return openCalls({
      ...{ phone: options, outbox, dialer, first: first.kept, firstAt: first.at, notify },
      ...{ presence: this.presenceStore, findings: this.findingsStore },
      readDefinition: (last) => readKeptSettings(options.crm.session, { last, keep: (read) => memory.keep(read) }),
      desktopFrom: () => this.startedFrom,
      layout: () => this.layout,
      isSessionOver: () => this.isSessionOver,
      onSettings: (settings) => this.useSettings(settings),
      onChange: () => this.refresh(),
    });
  }

  private get snapshot(): PhoneState {
    const { options, reader, isJournalInMemory, isSessionOver } = this;
    return phoneStateOf({
      ...{ isJournalInMemory, isSessionOver, failures: reader.failures, notices: this.notices.all },
      desktop: options.desktop.status.value,
      agent: options.desktop.agent.value,
      settings: this.settingsStore.value,
      opened: this.lateCalls.opened,
      dialer: this.dialer.state.value,
      presence: this.presenceStore.value,
    });
  }

  private refresh(): void {
    this.stateStore.set(this.snapshot);
    this.unlogged.update();
    if (this.state.value.readiness.ready || this.dialer.state.value.waiting) this.lateCalls.open();
  }
}

/**
 * Starts the phone: settings, softphone layout and Desktop at the same time, the Desktop from its last known address.
 * Events that come before calls are handled are kept, and handled in order.
 */
export function createPhone(options: PhoneOptions): RunningPhone {
  return new WorkingPhone(options);
}
