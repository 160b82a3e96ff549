import type { Clock, Labels, Store, Unsubscribe } from 'c/wxccBase';
import type { Phone, PhoneUser } from 'c/wxccCall';
import { createOpenCtiClient, createOpenCtiCrm, type OpenCtiApi } from 'c/wxccOpenCti';
import { type Crm } from 'c/wxccSalesforce';
import type { HostView, SoftphoneUi } from 'c/wxccScreen';
import { createTabLeader, type TabChannel, type TabLeader, type TabRole } from 'c/wxccTabs';
import {
  choosePhoneLock,
  createBroadcastTabChannel,
  createCryptoIds,
  createPageVisibility,
  createSystemClock,
} from '../browser/browser';
import { createBrowserFrame, type BrowserFrame } from './browserFrame';
import { checkCallCenterPage } from './callCenterPage';
import { createTick } from './createTick';
import { createBrowserNotifications, type BrowserNotifications } from './browserNotifications';
import { leadPhone } from './leadPhone';
import { mountSoftphone } from './mountSoftphone';
import { createNoticingPhone, nameOf, type NoticingPhone } from './noticingPhone';
import { readOpenCti } from './openCtiGlobal';
import { readPageData, type PageData } from './pageData';
import { createPageHost, type PageHost } from './pageHost';
import { LABELS_GLOBAL, readPageLabels } from './pageLabels';
import { pageStorage } from './pageStorage';
import { isInFrame, type PhoneSession } from './phoneSession';
import { ROLE_VIEWS } from './roleViews';
import { createStillPhone } from './stillPhone';

/** Written in by the build. */
const VERSION = process.env.WXCC_VERSION ?? 'dev';

/** The softphone's page: who is shown what, from the first paint to the last. */
class SoftphonePage {
  private readonly page: Window;
  private readonly root: HTMLElement;
  private readonly data: PageData;
  private readonly clock: Clock = createSystemClock();
  private readonly ids = createCryptoIds();
  private readonly labels: Labels;
  private readonly ui: SoftphoneUi;
  private frame = createBrowserFrame();
  private readonly host: PageHost;
  private readonly notifications: BrowserNotifications;
  private readonly visible: Store<boolean>;
  private crm?: Crm;
  private channel?: TabChannel;
  private leader?: TabLeader;
  private session?: PhoneSession;
  private phone: NoticingPhone;
  private readonly report: (error: unknown) => void;

  constructor(page: Window, root: HTMLElement) {
    this.page = page;
    this.root = root;
    this.report = (error) => this.handleError(error);
    this.data = readPageData(root);
    this.labels = readPageLabels((page as unknown as Record<string, unknown>)[LABELS_GLOBAL], {
      timeZone: this.data.timeZone,
      onUnknown: (code) => console.error('Webex phone: no text for', code),
    });
    this.ui = {
      labels: this.labels,
      icons: this.data.icons || undefined,
      version: VERSION,
      tick: createTick(this.clock, this.report),
    };
    this.phone = createNoticingPhone(createStillPhone(this.report), this.report);
    this.notifications = createBrowserNotifications('Notification' in page ? Notification : undefined, {
      onClick: () => void this.crm?.panel.show(true).catch(this.report),
      onError: this.report,
    });
    this.visible = createPageVisibility(this.report, page.document);
    this.host = createPageHost({
      page,
      notifications: this.notifications,
      resize: async (size) => this.crm?.panel.resize(size),
      takeOver: () => void this.leader?.takeOver().catch(this.report),
      onFrame: (frame) => this.frame.attach(frame),
      report: this.report,
    });
  }

  /** Says at once what stands in the way, or elects the tab that gets the phone. */
  async start(): Promise<void> {
    const api = readOpenCti(this.page);
    const check = checkCallCenterPage({
      location: this.page.location,
      isFramed: this.page.parent !== this.page,
      storage: pageStorage(this.page, 'sessionStorage'),
      hasOpenCti: api !== undefined,
    });
    if (check.kind === 'restore') this.page.location.search = check.search;
    else if (check.kind === 'problem' || !api) this.fail(check.kind === 'problem' ? check.problem : 'noOpenCti');
    else await this.open(api);
  }

  /** Start-up is over before it began: words instead of a phone. */
  fail(problem: NonNullable<HostView['problem']>, error?: unknown): void {
    this.host.show({ tab: 'undecided', problem, ...(error === undefined ? {} : { what: nameOf(error) }) });
    this.mount(this.phone);
  }

  /** Nothing is swallowed, nothing sensitive is printed: the agent gets a message, the console the kind of the fault. */
  handleError(error: unknown): void {
    console.error('Webex phone:', nameOf(error));
    this.phone?.note(error);
  }

  private async open(api: OpenCtiApi): Promise<void> {
    const onError = (error: unknown): void => console.warn('Webex phone:', nameOf(error));
    this.mount(this.phone);
    const onSessionOver = (): void => this.session?.phone.presence.endSession();
    const client = createOpenCtiClient({ api, clock: this.clock, onSessionOver, onError });
    this.crm = createOpenCtiCrm({ client });
    const { clock, ids } = this;
    const channel = createBroadcastTabChannel();
    this.channel = channel;
    const locks = await choosePhoneLock({ locks: this.page.navigator.locks, channel, clock, ids, onError });
    const { visible } = this;
    this.leader = createTabLeader({ locks, channel, clock, ids, visible, onError });
    this.leader.role.subscribe((role) => void this.play(role).catch(this.report));
    await this.play(this.leader.role.value);
  }

  /** Only the tab that leads has a phone; the others say where it is. */
  private async play(role: TabRole): Promise<void> {
    this.session?.dispose();
    this.session = undefined;
    if (role === 'leader') this.lead();
    else if (role === 'follower') await this.follow();
  }

  /** What is clicked here is dialled by the tab that has the phone. */
  private async follow(): Promise<void> {
    const onError = (error: unknown): void => console.warn('Webex phone:', nameOf(error));
    this.showPhone(createStillPhone(this.report), 'follower');
    const { openFollower } = await import('./openFollower');
    const { page, crm, channel, clock, ids, visible } = this;
    if (!crm || !channel || this.leader?.role.value !== 'follower') return;
    this.session = openFollower({
      ...{ page, crm, channel, clock, ids, visible, onError },
      leaderId: this.leader.leaderId,
    });
    this.showPhone(this.session.phone, 'follower');
  }

  private lead(): void {
    const onError = (error: unknown): void => console.warn('Webex phone:', nameOf(error));
    if (!this.crm) return;
    const { page, crm, channel, clock, ids, user, visible, labels, notifications } = this;
    this.frame = createBrowserFrame();
    const { frame } = this;
    this.session = leadPhone({
      ...{ page, crm, frame, clock, ids, user, channel, visible, labels, notifications, onError },
      watch: (phone) => [this.watchPage(phone, crm, frame)],
    });
    this.showPhone(this.session.phone, 'leader');
  }

  /** Loaded a moment later: before the phone is there nobody signs in, and nobody can be left routable. */
  private watchPage(phone: Phone, crm: Crm, frame: BrowserFrame): Unsubscribe {
    const { page, host, clock, visible, report: onError } = this;
    const parts = {
      ...{ page, phone, crm, clock, visible, onError, tick: this.ui.tick },
      isInFrame: () => isInFrame(page, frame),
      onNoSignInWindow: (noSignInWindow: boolean) => host.show({ ...host.view.value, noSignInWindow }),
    };
    const opened = import('./watchPage').then((room) => room.watchPage(parts));
    opened.catch(onError);
    return () => void opened.then((stop) => stop(), onError);
  }

  private showPhone(phone: Phone, role: TabRole): void {
    this.phone = createNoticingPhone(phone, this.report);
    this.host.show({ tab: ROLE_VIEWS[role] });
    this.mount(this.phone);
  }

  private get user(): PhoneUser {
    const { orgId, userId, timeZone, language } = this.data;
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { orgId, userId, language, timeZone: timeZone || own };
  }

  private mount(phone: Phone): void {
    mountSoftphone(this.root, { ui: this.ui, host: this.host, phone });
    if (this.page.performance.getEntriesByName('wxcc:first-paint').length > 0) return;
    this.page.requestAnimationFrame(() => this.page.performance.mark('wxcc:first-paint'));
  }
}

/** Starts the softphone in the element `wxcc-softphone`. Whatever fails becomes words in it, never a blank panel. */
export function startSoftphone(page: Window): void {
  const root = page.document.getElementById('wxcc-softphone');
  if (!root) return;
  const softphone = new SoftphonePage(page, root);
  page.addEventListener('error', ({ error }: ErrorEvent) => softphone.handleError(error));
  page.addEventListener('unhandledrejection', ({ reason }) => softphone.handleError(reason));
  softphone.start().catch((error: unknown) => {
    softphone.handleError(error);
    softphone.fail('crashed', error);
  });
}
