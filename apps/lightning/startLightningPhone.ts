import { createLabelSource } from 'c/wxccBase';
import type { Messages, Unsubscribe } from 'c/wxccBase';
import type { Phone, PhoneUser } from 'c/wxccCall';
import { createLightningCrm } from 'c/wxccLightningCrm';
import type { LightningPage } from 'c/wxccLightningCrm';
import type { Crm } from 'c/wxccSalesforce';
import type { SoftphoneHost, SoftphoneUi } from 'c/wxccScreen';
import { createTabLeader } from 'c/wxccTabs';
import type { TabLeader, TabRole } from 'c/wxccTabs';
import {
  choosePhoneLock,
  createBroadcastTabChannel,
  createCryptoIds,
  createPageVisibility,
  createSystemClock,
} from '../browser/browser';
import { createBrowserFrame } from '../softphone/browserFrame';
import type { BrowserFrame } from '../softphone/browserFrame';
import { createBrowserNotifications } from '../softphone/browserNotifications';
import { createTick } from '../softphone/createTick';
import { leadPhone } from '../softphone/leadPhone';
import { createNoticingPhone, nameOf } from '../softphone/noticingPhone';
import type { NoticingPhone } from '../softphone/noticingPhone';
import { onReturn } from '../softphone/onReturn';
import { openFollower } from '../softphone/openFollower';
import type { PageMark } from '../softphone/pageMarks';
import { isInFrame } from '../softphone/phoneSession';
import type { PhoneSession } from '../softphone/phoneSession';
import { ROLE_VIEWS } from '../softphone/roleViews';
import { createStillPhone } from '../softphone/stillPhone';
import { watchLeaving } from '../softphone/watchLeaving';
import { watchSignIn } from '../softphone/watchSignIn';
import { createUtilityHost } from './utilityHost';
import type { UtilityHost } from './utilityHost';
import { watchDefinition } from './watchDefinition';
import type { DefinitionWatch } from './watchDefinition';

const VERSION = process.env.WXCC_VERSION ?? 'dev';

/** What the component `c-wxcc-softphone` takes. */
export interface ShownPhone {
  readonly ui: SoftphoneUi;
  readonly host: SoftphoneHost;
  readonly phone: Phone;
}

export interface LightningPhoneOptions {
  readonly window: Window;
  /** What the phone fills. */
  readonly root: HTMLElement;
  readonly page: LightningPage;
  /** Salesforce's spelling of the language; IANA name of the time zone. */
  readonly user: Pick<PhoneUser, 'userId' | 'language' | 'timeZone'>;
  readonly texts: Messages;
  /** Address of the SLDS utility sprite. */
  readonly icons: string;
  /** Draws this phone in the place of the last one. */
  show(shown: ShownPhone): void;
}

/** A running phone. */
export interface LightningPhone {
  /** A fault of a component becomes a message: nobody looks at a blank panel. */
  note(error: unknown): void;
  dispose(): void;
}

/** The softphone in a Lightning utility: what the page in Open CTI's frame is there, without a page of its own. */
class UtilityPhone implements LightningPhone {
  private readonly options: LightningPhoneOptions;
  private readonly clock = createSystemClock();
  private readonly ids = createCryptoIds();
  private readonly ui: SoftphoneUi;
  private readonly crm: Crm;
  private readonly definition: DefinitionWatch;
  private readonly host: UtilityHost;
  private readonly notifications: ReturnType<typeof createBrowserNotifications>;
  private readonly visible: ReturnType<typeof createPageVisibility>;
  private readonly channel = createBroadcastTabChannel();
  private frame: BrowserFrame = createBrowserFrame();
  private leader?: TabLeader;
  private session?: PhoneSession;
  private phone: NoticingPhone;
  private isOver = false;
  private readonly report = (error: unknown): void => this.note(error);
  private readonly warn = (error: unknown): void => console.warn('Webex phone:', nameOf(error));

  constructor(options: LightningPhoneOptions) {
    this.options = options;
    const { window: page, user, texts, icons } = options;
    const labels = createLabelSource(texts, user.language, {
      timeZone: user.timeZone,
      onUnknown: (code) => console.error('Webex phone: no text for', code),
    });
    this.ui = { labels, icons, version: VERSION, tick: createTick(this.clock, this.report) };
    this.phone = createNoticingPhone(createStillPhone(this.report), this.report);
    this.visible = createPageVisibility(this.report, page.document);
    const crm = createLightningCrm({
      ...{ page: options.page, clock: this.clock, ids: this.ids },
      onSessionOver: () => this.session?.phone.presence.endSession(),
    });
    this.definition = watchDefinition(crm);
    this.crm = this.definition.crm;
    this.notifications = createBrowserNotifications('Notification' in page ? Notification : undefined, {
      onClick: () => void this.crm.panel.show(true).catch(this.report),
      onError: this.report,
    });
    this.host = createUtilityHost({
      ...{ page, root: options.root, notifications: this.notifications, report: this.report },
      resize: (size) => this.crm.panel.resize(size),
      takeOver: () => void this.leader?.takeOver().catch(this.report),
      onFrame: (frame) => this.frame.attach(frame),
    });
  }

  /** Elects the tab that gets the phone. */
  async start(): Promise<void> {
    const { clock, ids, channel, visible, warn: onError } = this;
    this.mark('wxcc:begin');
    this.draw(this.phone);
    this.options.window.requestAnimationFrame(() => this.mark('wxcc:first-paint'));
    const locks = await choosePhoneLock({
      ...{ locks: this.options.window.navigator.locks, channel, clock, ids, onError },
    });
    if (this.isOver) return;
    this.leader = createTabLeader({ locks, channel, clock, ids, visible, onError });
    this.leader.role.subscribe((role) => this.play(role));
    this.play(this.leader.role.value);
  }

  /** Starting failed: words instead of a phone. */
  fail(error: unknown): void {
    this.host.show({ tab: 'undecided', problem: 'crashed', what: nameOf(error) });
    this.draw(this.phone);
  }

  note(error: unknown): void {
    console.error('Webex phone:', nameOf(error));
    this.phone?.note(error);
  }

  dispose(): void {
    this.isOver = true;
    this.session?.dispose();
    this.session = undefined;
    this.leader?.dispose();
    this.channel?.close();
    this.host.dispose();
  }

  private play(role: TabRole): void {
    this.session?.dispose();
    this.session = undefined;
    if (this.isOver || role === 'deciding') return;
    this.session = role === 'leader' ? this.lead() : this.follow();
    this.phone = createNoticingPhone(this.session.phone, this.report);
    this.host.show({ tab: ROLE_VIEWS[role] });
    this.draw(this.phone);
  }

  private follow(): PhoneSession {
    const { crm, channel, clock, ids, visible, warn: onError } = this;
    const parts = { crm, clock, ids, visible, onError, page: this.options.window };
    if (!channel || !this.leader) return { phone: createStillPhone(this.report), dispose: () => undefined };
    return openFollower({ ...parts, channel, leaderId: this.leader.leaderId });
  }

  private lead(): PhoneSession {
    const { crm, channel, clock, ids, visible, notifications, warn: onError, user } = this;
    const { window: page } = this.options;
    this.frame = createBrowserFrame();
    const { frame } = this;
    return leadPhone({
      ...{ page, crm, frame, clock, ids, user, channel, visible, notifications, onError },
      labels: this.ui.labels,
      watch: (phone) => this.watch(phone, frame),
    });
  }

  /** As on the page; only how the session below ends is Lightning's own business here. */
  private watch(phone: Phone, frame: BrowserFrame): Unsubscribe[] {
    const { host, clock, visible } = this;
    const { window: page } = this.options;
    const { tick } = this.ui;
    const hasFocus = (): boolean => page.document.hasFocus();
    return [
      watchSignIn({
        ...{ phone, tick, hasFocus, isInFrame: () => isInFrame(page, frame) },
        onChange: (noSignInWindow) => host.show({ ...host.view.value, noSignInWindow }),
      }),
      watchLeaving(page, phone),
      this.definition.follow(phone, (isLacking) => this.tellDefinition(isLacking)),
      onReturn({ page, clock, visible }, () => phone.definition.readAgain()),
    ];
  }

  private tellDefinition(isLacking: boolean): void {
    const { problem: _, ...view } = this.host.view.value;
    this.host.show({ ...view, ...(isLacking && { problem: 'noDefinition' as const }) });
  }

  /** Storage is this origin's, and an org has its own: its host stands for the org's id, which no component is told. */
  private get user(): PhoneUser {
    return { ...this.options.user, orgId: this.options.window.location.host };
  }

  private mark(name: PageMark): void {
    this.options.window.performance.mark(name);
  }

  private draw(phone: Phone): void {
    this.options.show({ ui: this.ui, host: this.host, phone });
  }
}

/** Starts the softphone in a Lightning utility. Whatever fails becomes words in it, never a blank panel. */
export function startLightningPhone(options: LightningPhoneOptions): LightningPhone {
  const phone = new UtilityPhone(options);
  phone.start().catch((error: unknown) => {
    phone.note(error);
    phone.fail(error);
  });
  return phone;
}
