import { LightningElement, api } from 'lwc';
import type { PhoneDialer } from 'c/wxccCall';
import type { DialerState } from 'c/wxccOutdial';
import type { SoftphoneUi } from 'c/wxccScreen';

/** Somebody asked not to be called: the agent says whether the number is dialled all the same. */
export default class WxccDialQuestion extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api dialer!: PhoneDialer;
  @api asking!: NonNullable<DialerState['asking']>;
  private isFresh = true;

  override renderedCallback(): void {
    if (!this.isFresh) return;
    this.isFresh = false;
    // The answer that does no harm has the focus.
    (this.refs?.no as HTMLElement | undefined)?.focus();
  }

  get heading(): string {
    return this.ui.labels.text('dial_ask_title', { name: this.asking.name });
  }

  get text(): string {
    return this.ui.labels.text('dial_ask_text', { number: this.asking.dial.number });
  }

  get noText(): string {
    return this.ui.labels.text('dial_ask_no');
  }

  get yesText(): string {
    return this.ui.labels.text('dial_ask_yes');
  }

  handleNo(): void {
    this.dialer.cancel();
  }

  handleYes(): void {
    this.dialer.confirm();
  }

  handleKey({ key }: KeyboardEvent): void {
    if (key === 'Escape') this.dialer.cancel();
  }
}
