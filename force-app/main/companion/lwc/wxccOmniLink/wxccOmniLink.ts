import { LightningElement, api, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import CHANNEL from '@salesforce/messageChannel/Wxcc__c';
import type { JsonValue } from 'c/wxccBase';
import type { Context, Subscription } from 'lightning/messageService';
import { createToolkitLink } from 'c/wxccToolkitLink';
import type { ToolkitLink } from 'c/wxccToolkitLink';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * Stands inside the Aura utility "Webex Link", for Omni-Channel's toolkit has no LWC: the shell passes its events in by
 * `tell`, hears `toolkitcall`, and brings the answer by `answer`. Shows nothing.
 */
export default class WxccOmniLink extends LightningElement {
  private link: ToolkitLink | undefined;
  private subscription: Subscription | undefined;
  private readonly waiting = new Map<string, Waiting>();

  /** An application event of Omni-Channel. @param name without namespace: `omniChannelStatusChanged` */
  @api tell(name: string, params: unknown): void {
    this.link?.tell(name, params);
  }

  /** How a call of the toolkit ended. @param value its answer, or what it rejected with */
  @api answer(id: string, isDone: boolean, value: unknown): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (isDone) waiting?.resolve(value);
    else waiting?.reject(value);
  }

  @wire(MessageContext)
  handleContext(context: Context | undefined): void {
    if (context && !this.subscription) this.listen(context);
  }

  override disconnectedCallback(): void {
    if (this.subscription) unsubscribe(this.subscription);
    this.subscription = undefined;
  }

  private listen(context: Context): void {
    const link = createToolkitLink({
      publish: (message) => publish(context, CHANNEL, message),
      call: (method, args) => this.call(method, args),
      clock: { now: () => Date.now() },
      ids: { next: () => crypto.randomUUID() },
    });
    this.link = link;
    this.subscription = subscribe(context, CHANNEL, (message) => link.hear(message), { scope: APPLICATION_SCOPE });
    // A phone that was there first has asked in vain.
    Promise.resolve().then(
      () => link.greet(),
      () => undefined,
    );
  }

  private call(method: string, args: Readonly<Record<string, JsonValue>>): Promise<unknown> {
    const id = crypto.randomUUID();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.dispatchEvent(new CustomEvent('toolkitcall', { detail: { id, method, args } }));
    });
  }
}
