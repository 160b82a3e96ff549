import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import { callerOf, detailOf, iconOf, stateCodeOf, type SoftphoneUi } from 'c/wxccScreen';

/** One call in the panel of the Webex Desktop: whom it is with, and Salesforce Actions. */
export default class WxccPanelCall extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api call!: CallView;

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

  get cardClass(): string {
    return `wxcc-call wxcc-call_${this.call.held ? 'held' : this.call.state}`;
  }

  get hasMatches(): boolean {
    return this.call.isUndecided === true || this.call.link !== undefined;
  }

  get logText(): string | undefined {
    return this.call.log === 'none' ? undefined : this.ui.labels.text(`log_${this.call.log}`);
  }

  get logClass(): string {
    return `wxcc-call__log wxcc-call__log_${this.call.log}`;
  }
}
