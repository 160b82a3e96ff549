import { LightningElement, api } from 'lwc';
import type { Unsubscribe } from 'c/wxccBase';
import type { CallView, Phone } from 'c/wxccCall';
import { callInFront, type SoftphoneUi } from 'c/wxccScreen';
import { STATUS_ICONS, type PanelStatus } from './panelStatus';

export type { PanelStatus } from './panelStatus';

const TYPING = 'input:focus, textarea:focus';

/**
 * Salesforce Actions in the panel of the Webex Desktop: what the agent does about a call in Salesforce, by the phone that
 * the softphone shows here. Calls are controlled by the Desktop around it.
 */
export default class WxccPanel extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api status: PanelStatus = 'connecting';
  @api dark = false;
  shown = '';
  calls: readonly CallView[] = [];
  hasFailed = false;
  isReady = false;
  private selectedId = '';
  private unsubscribe: Unsubscribe = () => undefined;

  /** Interaction that the agent has selected in the Desktop; empty: not known. */
  @api get selected(): string {
    return this.selectedId;
  }

  set selected(id: string) {
    this.selectedId = id;
    if (this.calls.some(({ interactionId }) => interactionId === id)) this.shown = id;
  }

  override connectedCallback(): void {
    this.take();
    this.unsubscribe = this.phone.state.subscribe(() => this.take());
  }

  override disconnectedCallback(): void {
    this.unsubscribe();
  }

  get titleText(): string {
    return this.ui.labels.text('actions_title');
  }

  get rootClass(): string {
    return `wxcc-softphone wxcc-panel${this.dark ? ' wxcc-dark' : ''}`;
  }

  /** What there is to say; undefined: the calls say it all. */
  get statusCode(): PanelStatus | 'waiting' | undefined {
    if (this.status !== 'connected') return this.status;
    if (this.calls.length > 0) return undefined;
    return this.isReady ? 'connected' : 'waiting';
  }

  get statusText(): string | undefined {
    return this.statusCode && this.ui.labels.text(`panel_${this.statusCode}`);
  }

  get statusIcon(): string {
    return this.statusCode ? STATUS_ICONS[this.statusCode] : '';
  }

  get failedText(): string {
    return this.ui.labels.text('panel_notDone');
  }

  get dismissText(): string {
    return this.ui.labels.text('panel_dismiss');
  }

  get hasTabs(): boolean {
    return this.calls.length > 1;
  }

  get panelRole(): string | undefined {
    return this.hasTabs ? 'tabpanel' : undefined;
  }

  get panelLabel(): string | undefined {
    const place = this.calls.findIndex(({ interactionId }) => interactionId === this.shown);
    return this.hasTabs ? `wxcc-tab-${place}` : undefined;
  }

  /** A list of one, so that another call gets fields of its own and nothing half typed moves over. */
  get inFront(): readonly CallView[] {
    return this.calls.filter(({ interactionId }) => interactionId === this.shown);
  }

  handleTab(event: CustomEvent<string>): void {
    this.shown = event.detail;
  }

  handleDismiss(): void {
    const { notices } = this.phone;
    this.phone.state.value.notices.forEach(() => notices.dismiss(0));
  }

  private take(): void {
    const { calls, notices, readiness } = this.phone.state.value;
    const known = this.calls.map(({ interactionId }) => interactionId);
    const isTyping = this.querySelector(TYPING) !== null;
    this.shown = callInFront({ calls, known, shown: this.shown, isTyping });
    this.calls = calls;
    this.hasFailed = notices.length > 0;
    this.isReady = readiness.ready;
  }
}
