import { LightningElement, api } from 'lwc';
import type { Notice } from 'c/wxccBase';
import type { Phone, PhoneState } from 'c/wxccCall';
import type { LoadComponent, SoftphoneUi } from 'c/wxccScreen';

interface NoticeRow {
  readonly key: string;
  readonly code: string;
  readonly severity: string;
  readonly severityText: string;
  readonly rowClass: string;
  readonly text: string;
  /** A page that the message leads to. */
  readonly href?: string;
  /** What can be done about it, where something can. */
  readonly actionText?: string;
  /** Lasting conditions go when they are over, not when they are clicked away. */
  readonly canDismiss: boolean;
  readonly index: number;
}

/** Shown as a state of its own, with its button: not twice. */
const SHOWN_AS_STATE = 'stationMissing';
/** More would push the Desktop out of sight; older ones follow when newer ones are closed. */
const AT_MOST = 3;

/** What happened and what lasts, newest first, and what is not logged yet. */
export default class WxccNotices extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api state!: PhoneState;
  readonly loadUnlogged: LoadComponent = () => import('c/wxccUnlogged');
  isListOpen = false;

  get rows(): NoticeRow[] {
    const lasting = this.state.conditions
      .filter(({ code }) => code !== SHOWN_AS_STATE)
      .map((notice) => this.row(notice, -1));
    const passing = this.state.notices.map((notice, index) => this.row(notice, index)).reverse();
    return [...lasting, ...passing.slice(0, AT_MOST)];
  }

  get hasNotices(): boolean {
    return this.rows.length > 0 || this.state.notLogged > 0;
  }

  get waiting(): string | undefined {
    const count = this.state.notLogged;
    return count > 0 ? this.ui.labels.text('log_waiting', { count }) : undefined;
  }

  get region(): string {
    return this.ui.labels.text('notices_region');
  }

  get dismissText(): string {
    return this.ui.labels.text('notices_dismiss');
  }

  get openPageText(): string {
    return this.ui.labels.text('notices_openPage');
  }

  get listText(): string {
    return this.ui.labels.text(this.isListOpen ? 'unlogged_hide' : 'unlogged_show');
  }

  get expanded(): string {
    return String(this.isListOpen);
  }

  get isListShown(): boolean {
    return this.isListOpen && this.state.notLogged > 0;
  }

  get parts(): Record<string, unknown> {
    return { ui: this.ui, phone: this.phone };
  }

  handleDismiss(event: Event): void {
    this.phone.notices.dismiss(Number((event.currentTarget as HTMLElement).dataset.index));
  }

  handleAction(event: Event): void {
    const index = Number((event.currentTarget as HTMLElement).dataset.index);
    if (index >= 0) this.phone.notices.act(index);
    // Of all that lasts, only what the page itself can do has a button.
    else this.dispatchEvent(new CustomEvent('action', { detail: 'reload' }));
  }

  handleList(): void {
    this.isListOpen = !this.isListOpen;
  }

  private row(notice: Notice, index: number): NoticeRow {
    const { severity, code, action } = notice;
    return {
      key: index < 0 ? code : `${code}-${index}`,
      code,
      severity,
      severityText: this.ui.labels.text(`notices_${severity}`),
      rowClass: `wxcc-notice wxcc-notice_${severity}`,
      text: this.words(notice),
      ...(notice.href && /^https?:\/\//i.test(notice.href) && { href: notice.href }),
      ...(action && { actionText: this.ui.labels.text(`noticeAction_${action.kind}`) }),
      canDismiss: index >= 0,
      index,
    };
  }

  private words({ code, params }: Notice): string {
    const { labels } = this.ui;
    return labels.has(`notice_${code}`)
      ? labels.text(`notice_${code}`, params)
      : labels.text('notice_unknown', { code });
  }
}
