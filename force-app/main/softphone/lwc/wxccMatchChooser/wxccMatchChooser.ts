import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import type { SoftphoneUi } from 'c/wxccScreen';

/** Asks which of several matching records a call is about, and shows whom it is logged for, with a way back. */
export default class WxccMatchChooser extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api call!: CallView;

  /** While it rings nothing stands beside Answer. */
  get isOpen(): boolean {
    return this.call.isUndecided === true && this.call.state !== 'offered';
  }

  get titleText(): string {
    return this.ui.labels.text('match_title', { count: this.call.matches.length });
  }

  get noneText(): string {
    return this.ui.labels.text('match_none');
  }

  get linkedText(): string | undefined {
    const { link } = this.call;
    return link && this.ui.labels.text('match_linked', { name: link.name });
  }

  get undoText(): string {
    return this.ui.labels.text('match_undo');
  }

  get undoTitle(): string {
    return this.ui.labels.text('match_undoTitle', { name: this.call.link?.name ?? '' });
  }

  handleChoice(event: CustomEvent<string>): void {
    this.phone.actions.chooseMatch(this.call.interactionId, event.detail);
  }

  handleNone(): void {
    this.phone.actions.chooseMatch(this.call.interactionId, '');
  }

  handleUndo(): void {
    this.phone.actions.undoLink(this.call.interactionId);
  }
}
