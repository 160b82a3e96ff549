import { createStore, WxccError } from 'c/wxccBase';
import type { Notice, Store, WritableStore } from 'c/wxccBase';
import { readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { DesktopEvent } from 'c/wxccDesktop';
import type { DroppedField, SoftphoneLayout } from 'c/wxccSalesforce';
import { createFlowPops, createWrapUpNames, FLOW_POP_EVENT } from 'c/wxccCallDesk';
import type { CallDesk, WrapUpNames } from 'c/wxccCallDesk';
import { createCallBook, readDesktopEvent } from 'c/wxccCallSession';
import type { CallBook, CallSession } from 'c/wxccCallSession';
import { callView } from './callView';
import { createCallTexts } from 'c/wxccNotes';
import type { CallTexts } from 'c/wxccNotes';
import type { Dialer } from 'c/wxccOutdial';
import type { PageCall } from 'c/wxccPageMessages';
import { createRecordOpener } from 'c/wxccRecordOpener';
import type { RecordOpener } from 'c/wxccRecordOpener';
import { createPhoneDialer } from './createPhoneDialer';
import type { OwnDialer } from './createPhoneDialer';
import { createPageLink } from './createPageLink';
import { createNoticeList } from './createNoticeList';
import type { NoticeList } from './createNoticeList';
import { createPhoneCommands } from './createPhoneCommands';
import type { PhoneCommands } from './createPhoneCommands';
import type { Phone } from './phone';
import { phoneConditions } from './phoneConditions';
import type { PhoneOptions } from './phoneOptions';
import type { CallView, PhoneState, Readiness } from './phoneState';

/** Settings that cannot be read are asked for again after these pauses (ms), the last one for ever. */
const SETTINGS_PAUSES_MS = [2_000, 5_000, 15_000, 30_000];

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
  readonly dialer: OwnDialer;
  private readonly options: PhoneOptions;
  private readonly stateStore: WritableStore<PhoneState>;
  private readonly settingsStore: WritableStore<CallCenterSettings | undefined>;
  private readonly book: CallBook;
  private readonly names: WrapUpNames;
  private readonly notices: NoticeList;
  private readonly commands: PhoneCommands;
  private readonly texts: CallTexts;
  private readonly opener: RecordOpener;
  private readonly goodbyes: (() => void)[] = [];
  private readonly openFlowPop: (message: unknown) => void;
  private desk: CallDesk | undefined;
  private outdial: Dialer | undefined;
  /** Events from before the settings. */
  private early: DesktopEvent[] = [];
  private layout: SoftphoneLayout | undefined;
  private settingsFailures = 0;
  private startedFrom = '';
  private isDisposed = false;
  private readonly toldDrops = new Set<string>();

  constructor(options: PhoneOptions) {
    this.options = options;
    const { desktop, clock, onError } = options;
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
    this.notices = createNoticeList(() => this.refresh());
    this.dialer = createPhoneDialer({ crm: options.crm, onError });
    this.commands = createPhoneCommands({
      ...{ desktop, names: this.names, onError },
      find: (interactionId) => this.book.find(interactionId),
      onRefused: (notice) => this.notices.add(notice),
    });
    this.openFlowPop = createFlowPops({
      openTab: options.openTab ?? (() => false),
      agentId: () => desktop.agent.value?.agentId,
      notify: (notice) => this.notices.add(notice),
    });
    this.texts = createCallTexts(options.textMemory);
    this.opener = createRecordOpener({
      ...{ messages: options.crm.messages, pops: options.crm.pops },
      ...{ clock, ids: options.ids, onError },
    });
    this.listen();
    this.start();
  }

  accept(interactionId: string): void {
    this.commands.accept(interactionId);
  }
  decline(interactionId: string): void {
    this.commands.decline(interactionId);
  }
  end(interactionId: string): void {
    this.commands.end(interactionId);
  }
  hold(interactionId: string): void {
    this.commands.hold(interactionId);
  }
  resume(interactionId: string): void {
    this.commands.resume(interactionId);
  }
  wrapUp(interactionId: string, reasonId: string): void {
    this.commands.wrapUp(interactionId, reasonId);
  }
  setAgentState(idleCodeId: string): void {
    this.commands.setAgentState(idleCodeId);
  }
  chooseMatch(interactionId: string, recordId: string): void {
    this.desk?.choose(interactionId, recordId);
  }
  undoLink(interactionId: string): void {
    this.desk?.undoLink(interactionId);
  }
  setNotes(interactionId: string, text: string): void {
    this.desk?.commands.setTexts(interactionId, { notes: text });
  }
  setSubject(interactionId: string, text: string): void {
    this.desk?.commands.setTexts(interactionId, { subject: text });
  }
  createCase(interactionId: string): void {
    this.desk?.commands.createCase(interactionId);
  }
  openActivity(interactionId: string): void {
    this.desk?.commands.openActivity(interactionId);
  }
  associate(interactionId: string, recordId?: string): void {
    if (recordId !== undefined) this.desk?.commands.associate(interactionId, recordId);
    else void this.associateInView(interactionId);
  }
  actOnNotice(index: number): void {
    const action = this.notices.all[index]?.action;
    if (action?.kind !== 'openRecord') return;
    this.opener.open(action, 'view').catch(this.options.onError);
    this.notices.dismiss(index);
  }
  dismissNotice(index: number): void {
    this.notices.dismiss(index);
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
    this.dialer.dispose();
    this.book.dispose();
    this.options.desktop.stop();
  }

  private async associateInView(interactionId: string): Promise<void> {
    const { crm, onError } = this.options;
    try {
      const record = await crm.session.recordInView();
      if (record) this.desk?.commands.associate(interactionId, record.recordId);
      else this.notices.add({ severity: 'info', code: 'noRecordInView', params: {}, interactionId });
    } catch (error) {
      onError(error);
    }
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
    this.goodbyes.push(
      createPageLink({
        ...{ messages: crm.messages, ids: this.options.ids, onError: this.options.onError },
        calls: () => this.pageCalls(),
        hear: (message) => this.opener.hear(message),
      }),
      desktop.onEvent((event) => this.take(event)),
      desktop.status.subscribe(() => this.refresh()),
      desktop.agent.subscribe(() => this.refresh()),
      this.dialer.state.subscribe(() => this.refresh()),
      crm.session.onNavigation((record) => this.desk?.tellNavigation(record)),
      outbox.state.subscribe(({ calls }) => {
        Object.values(calls).forEach(({ interactionId, dropped }) => this.tellDrops(interactionId, dropped));
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
    void this.readSettings();
    void this.readLayout();
    this.refresh();
  }

  private startDesktop(url: string): void {
    if (url === '' || url === this.startedFrom) return;
    this.startedFrom = url;
    this.options.desktop.start(url);
  }

  private async readSettings(): Promise<void> {
    const { crm, desktopUrl, onDiagnostics, onError } = this.options;
    try {
      const { settings, diagnostics } = readSettings(sourceFromSettingsMap(await crm.session.settings()));
      if (this.isDisposed) return;
      onDiagnostics?.(diagnostics);
      this.startDesktop(settings.desktop.url);
      if (settings.desktop.url !== '') desktopUrl.remember(settings.desktop.url);
      await this.openDesk(settings);
    } catch (error) {
      onError(error);
      this.readSettingsLater();
    }
  }

  private readSettingsLater(): void {
    if (this.isDisposed) return;
    const last = SETTINGS_PAUSES_MS.length - 1;
    const pause = SETTINGS_PAUSES_MS[Math.min(this.settingsFailures, last)] ?? 0;
    this.settingsFailures += 1;
    this.goodbyes.push(this.options.clock.after(pause, () => void this.readSettings()));
    this.refresh();
  }

  private async readLayout(): Promise<void> {
    try {
      this.layout = await this.options.crm.session.softphoneLayout();
    } catch (error) {
      // Salesforce itself searches by it; here it only tells of a layout that searches nothing.
      this.options.onError(error);
    }
    this.refresh();
  }

  /** From here on calls are handled; first those that could not wait. */
  private async openDesk(settings: CallCenterSettings): Promise<void> {
    const [{ createCallDesk }, { createDialer }] = await Promise.all([loadDesk(), loadOutdial()]);
    if (this.isDisposed) return;
    const { crm, desktop, outbox, clock, ids, user, onError, callerIdMemory } = this.options;
    const notify = (notice: Notice): void => this.notices.add(notice);
    const outdial = this.dialer.open((store) =>
      createDialer({
        ...{ desktop, clock, store, notify, onError, settings: settings.outdial },
        ...(callerIdMemory && { memory: callerIdMemory }),
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
    const early = this.early;
    this.early = [];
    early.forEach((event) => this.handle(event));
    this.refresh();
  }

  private take(event: DesktopEvent): void {
    if (this.desk) this.handle(event);
    else this.early.push(event);
  }

  private handle(event: DesktopEvent): void {
    try {
      this.fold(event);
    } catch (error) {
      // One bad event must not stop the next.
      this.options.onError(error);
    }
  }

  private fold(event: DesktopEvent): void {
    if (event.event === FLOW_POP_EVENT) this.openFlowPop(event.message);
    const read = readDesktopEvent(event);
    if (read.kind === 'foreign') return;
    if (read.kind === 'unreadable')
      throw new WxccError('badInput', 'A desktop event has no readable contact', { event: event.event });
    // The relay's clock is this machine's; a message from the future would stop every timer.
    const at = Math.min(read.at, this.options.clock.now());
    if (read.kind === 'taskMap')
      this.book.tellTaskMap(
        read.contacts.filter((contact) => this.isOurs(contact)),
        at,
      );
    else if (this.isOurs(read.contact)) {
      this.book.tell({ ...read, at });
      if (read.name === 'eOutdialFailed') this.outdial?.tellFailed(read.contact);
    }
  }

  private isOnCall(): boolean {
    const isBusy = ({ state, contact }: CallSession): boolean =>
      contact.mediaType === 'telephony' && (state === 'offered' || state === 'connected');
    return this.book.open.some(isBusy);
  }

  /** In a conference the Desktop also tells what other agents are told. */
  private isOurs({ agentId }: { readonly agentId: string }): boolean {
    const ours = this.options.desktop.agent.value?.agentId ?? '';
    return ours === '' || agentId === '' || agentId === ours;
  }

  private tellDrops(interactionId: string, dropped: readonly DroppedField[]): void {
    for (const { objectType, field, reason } of dropped) {
      const key = `${objectType}.${field}.${reason}`;
      if (this.toldDrops.has(key)) continue;
      this.toldDrops.add(key);
      const notice: Notice = {
        ...{ severity: 'warning', code: reason === 'tooLong' ? 'fieldCut' : 'fieldDropped', interactionId },
        params: { object: objectType, field, reason },
      };
      this.notices.add(notice);
    }
  }

  private emptyState(): PhoneState {
    const { desktop } = this.options;
    const readiness: Readiness = { settings: 'waiting', desktop: desktop.status.value, agent: 'waiting', ready: false };
    return { readiness, calls: [], conditions: [], notices: [], notLogged: 0 };
  }

  private readiness(): Readiness {
    const { desktop } = this.options;
    const settings = this.desk ? 'done' : this.settingsFailures > 0 ? 'failed' : 'waiting';
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
    const isSettingsRefused = !settings && this.settingsFailures > 1;
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
