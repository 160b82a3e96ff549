import { LightningElement, api } from 'lwc';
import type { AgentSnapshot, CodeEntry } from 'c/wxccDesktop';
import type { CallView, Phone } from 'c/wxccCall';
import { callerOf, detailOf, iconOf, sinceOf, stateCodeOf, type LoadComponent, type SoftphoneUi } from 'c/wxccScreen';
import { callButtons, type CallButton, type CallCommand } from './callButtons';

interface ButtonRow extends CallButton {
  readonly text: string;
  readonly buttonClass: string;
}

/** One call: who, how long, and what can be done now. */
export default class WxccCallCard extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api call!: CallView;
  @api agent?: AgentSnapshot;
  readonly loadMatchChooser: LoadComponent = () => import('c/wxccMatchChooser');
  readonly loadTalkControls: LoadComponent = () => import('c/wxccTalkControls');
  readonly loadDetails: LoadComponent = () => import('c/wxccCallDetails');
  readonly loadRecording: LoadComponent = () => import('c/wxccRecordingCard');
  readonly loadActions: LoadComponent = () => import('c/wxccActions');
  private reasonId = '';

  get caller(): string {
    return callerOf(this.call, this.ui.labels);
  }

  get detail(): string {
    return detailOf(this.call, this.ui.labels);
  }

  get stateText(): string {
    return this.ui.labels.text(stateCodeOf(this.call));
  }

  get icon(): string {
    return iconOf(this.call);
  }

  get since(): number | undefined {
    return sinceOf(this.call);
  }

  get cardClass(): string {
    return `wxcc-call wxcc-call_${this.call.held ? 'held' : this.call.state}`;
  }

  /** What the parts of the card draw. */
  get parts(): Record<string, unknown> {
    const { ui, phone, call } = this;
    return { ui, phone, call };
  }

  get talkParts(): Record<string, unknown> {
    return { ...this.parts, agent: this.agent };
  }

  /** The chooser asks only where several match, or shows whom the call was linked to. */
  get hasMatches(): boolean {
    return this.call.isUndecided === true || this.call.link !== undefined;
  }

  /** While it rings nothing stands beside Answer, and a call that is over leaves nothing to do. */
  get hasActions(): boolean {
    return this.call.state !== 'offered';
  }

  /** For those who may hear it; before its end there is none. */
  get hasRecording(): boolean {
    const { mediaType, state } = this.call;
    const isOver = state === 'ended' || state === 'wrappingUp';
    return isOver && mediaType === 'telephony' && this.agent?.canHearRecordings === true;
  }

  get isWrappingUp(): boolean {
    return this.call.state === 'wrappingUp';
  }

  get reasons(): readonly CodeEntry[] {
    return this.agent?.wrapUpCodes ?? [];
  }

  get hasReasons(): boolean {
    return this.reasons.length > 0;
  }

  /** Another reason list may arrive while one is chosen. */
  get isReasonMissing(): boolean {
    return !this.reasons.some(({ id }) => id === this.reasonId);
  }

  get buttons(): ButtonRow[] {
    return callButtons(this.call).map((button) => ({
      ...button,
      text: this.ui.labels.text(`call_${button.label}`),
      buttonClass: `slds-button slds-button_${button.kind}`,
    }));
  }

  get isTalking(): boolean {
    return this.call.state === 'connected';
  }

  get hasButtons(): boolean {
    return this.buttons.length > 0;
  }

  get logText(): string | undefined {
    return this.call.log === 'none' ? undefined : this.ui.labels.text(`log_${this.call.log}`);
  }

  get logClass(): string {
    return `wxcc-call__log wxcc-call__log_${this.call.log}`;
  }

  get timerText(): string {
    return this.ui.labels.text('call_time');
  }

  get reasonText(): string {
    return this.ui.labels.text('call_reason');
  }

  get chooseText(): string {
    return this.ui.labels.text('call_chooseReason');
  }

  get submitText(): string {
    return this.ui.labels.text('call_submit');
  }

  get noReasonsText(): string {
    return this.ui.labels.text('call_noReasons');
  }

  handleReason(event: Event): void {
    this.reasonId = (event.currentTarget as HTMLSelectElement).value;
  }

  handleWrapUp(): void {
    this.phone.controls.wrapUp(this.call.interactionId, this.reasonId);
  }

  handleCommand(event: Event): void {
    const command = (event.currentTarget as HTMLElement).dataset.command as CallCommand;
    this.phone.controls[command](this.call.interactionId);
  }
}
