import { LightningElement, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import CHANNEL from '@salesforce/messageChannel/Wxcc__c';
import readyText from '@salesforce/label/c.Wxcc_companion_ready';
import aloneText from '@salesforce/label/c.Wxcc_companion_alone';
import type { Context, Subscription } from 'lightning/messageService';
import { createCompanion } from './createCompanion';

/** The phone's hand on the Salesforce page: opens edit forms (`standard__recordPage`, action `edit`). Lives in the utility bar. */
export default class WxccCompanion extends NavigationMixin(LightningElement) {
  hasPhone = false;
  private subscription: Subscription | undefined;

  @wire(MessageContext)
  handleContext(context: Context | undefined): void {
    if (context && !this.subscription) this.listen(context);
  }

  override disconnectedCallback(): void {
    if (this.subscription) unsubscribe(this.subscription);
    this.subscription = undefined;
  }

  get text(): string {
    return this.hasPhone ? readyText : aloneText;
  }

  get icon(): string {
    return this.hasPhone ? 'utility:success' : 'utility:info';
  }

  private listen(context: Context): void {
    const companion = createCompanion({
      clock: { now: () => Date.now() },
      ids: { next: () => crypto.randomUUID() },
      host: {
        publish: (message) => publish(context, CHANNEL, message),
        edit: (record) => this.edit(record),
        handlePhone: () => {
          this.hasPhone = true;
        },
      },
    });
    // A utility counts as always there; the scope is for consoles, where another tab may have the focus.
    this.subscription = subscribe(context, CHANNEL, (message) => companion.hear(message), { scope: APPLICATION_SCOPE });
    companion.greet();
  }

  private edit({ recordId, objectApiName }: { recordId: string; objectApiName: string }): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'edit' },
    });
  }
}
