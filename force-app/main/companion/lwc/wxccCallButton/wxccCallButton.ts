import { LightningElement, api, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import type { Context, Subscription } from 'lightning/messageService';
import CHANNEL from '@salesforce/messageChannel/Wxcc__c';
import type { DialOrder } from 'c/wxccPageMessages';
import { callTexts } from './callTexts';
import { createDialSender } from './createDialSender';
import type { DialOutcome, DialSender } from './createDialSender';

/**
 * One number with a button that calls it by the phone of the page: for lists of numbers, where Open CTI would have made a link of
 * a phone field. Says what became of the order, and sends `taken`; what becomes of the call is said by the phone.
 */
export default class WxccCallButton extends LightningElement {
  /** As it stands in the field. */
  @api number = '';
  /** What kind of number it is, for example `Mobile`. */
  @api label = '';
  /** Whose number it is; left out: the phone looks it up once it rings. */
  @api record: DialOrder['record'];
  message = '';
  isAsking = false;
  private sender: DialSender | undefined;
  private subscription: Subscription | undefined;

  @wire(MessageContext)
  handleContext(context: Context | undefined): void {
    if (context && !this.subscription) this.listen(context);
  }

  override disconnectedCallback(): void {
    if (this.subscription) unsubscribe(this.subscription);
    this.subscription = undefined;
  }

  get callText(): string {
    return callTexts.text('callNumber', { number: this.number });
  }

  async handleCall(): Promise<void> {
    const { sender, number, record, isAsking } = this;
    if (!sender || isAsking) return;
    this.isAsking = true;
    this.message = callTexts.text('callAsking');
    const outcome = await sender.send({ number, ...(record && { record: { ...record } }) });
    this.isAsking = false;
    this.message = this.textOf(outcome);
    if (outcome.kind === 'taken') this.dispatchEvent(new CustomEvent('taken'));
  }

  private textOf(outcome: DialOutcome): string {
    if (outcome.kind === 'refused') return callTexts.text('callRefused', { reason: outcome.reason });
    return callTexts.text(outcome.kind === 'taken' ? 'callTaken' : 'callNobody', { number: this.number });
  }

  private listen(context: Context): void {
    const sender = createDialSender({
      clock: { now: () => Date.now(), after: (ms, task) => this.after(ms, task) },
      ids: { next: () => crypto.randomUUID() },
      publish: (message) => publish(context, CHANNEL, message),
    });
    this.sender = sender;
    // In a console the phone may answer while another tab has the focus.
    this.subscription = subscribe(context, CHANNEL, (message) => sender.hear(message), { scope: APPLICATION_SCOPE });
  }

  private after(ms: number, task: () => void): () => void {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the phone may never answer, and that must be said
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  }
}
