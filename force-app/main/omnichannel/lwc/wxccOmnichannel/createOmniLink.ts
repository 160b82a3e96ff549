import { WxccError } from 'c/wxccBase';
import type { CancelTimer, Clock, Ids } from 'c/wxccBase';
import { asJson, createPageMessage } from 'c/wxccPageMessages';
import type { OmniState, OmniWorkEvent, PageMessage } from 'c/wxccPageMessages';
import type { PageMessages } from 'c/wxccSalesforce';

export interface OmniLinkOptions {
  readonly messages: PageMessages;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onState: (state: OmniState) => void;
  readonly onWork: (event: OmniWorkEvent, workId: string) => void;
  readonly onError: (error: unknown) => void;
}

/** The utility "Webex Link" of this page, which alone may speak with Omni-Channel. */
export interface OmniLink {
  /** Asks how Omni-Channel stands; the answer comes by `onState`. */
  ask(): void;
  /**
   * Sets the agent's presence status.
   * @throws WxccError `refused` with Salesforce's words in details.reason, `timedOut` when nobody answered in 10 s
   */
  set(statusId: string): Promise<void>;
  /** Takes what came over the channel. */
  hear(message: PageMessage): void;
  dispose(): void;
}

/** The toolkit answers within a second or two; later than this (ms) nobody waits. */
const ANSWER_LIMIT = 10_000;

interface Waiting {
  readonly settle: (error?: WxccError) => void;
}

class ChannelLink implements OmniLink {
  private readonly options: OmniLinkOptions;
  private readonly sender: string;
  private readonly waiting = new Map<string, Waiting>();

  constructor(options: OmniLinkOptions) {
    this.options = options;
    this.sender = options.ids.next();
  }

  ask(): void {
    const message = createPageMessage('omniAsk', {}, this.envelope());
    this.options.messages.publish(asJson(message)).catch(this.options.onError);
  }

  set(statusId: string): Promise<void> {
    const { clock, messages } = this.options;
    const envelope = this.envelope();
    const message = createPageMessage('omniSet', { statusId, until: clock.now() + ANSWER_LIMIT }, envelope);
    return new Promise((resolve, reject) => {
      let stop: CancelTimer = () => undefined;
      const settle = (error?: WxccError): void => {
        stop();
        this.waiting.delete(envelope.id);
        if (error) reject(error);
        else resolve();
      };
      stop = clock.after(ANSWER_LIMIT, () =>
        settle(new WxccError('timedOut', 'Omni-Channel did not answer', { method: 'omniSet' })),
      );
      this.waiting.set(envelope.id, { settle });
      messages.publish(asJson(message)).catch(() => settle(new WxccError('unreachable', 'Nobody hears the page', {})));
    });
  }

  hear(message: PageMessage): void {
    if (message.kind === 'omniState') this.options.onState(message.data);
    else if (message.kind === 'omniWork') this.options.onWork(message.data.event, message.data.workId);
    else if (message.kind === 'ack') this.handleAnswer(message);
  }

  dispose(): void {
    [...this.waiting.values()].forEach(({ settle }) => settle(new WxccError('unreachable', 'The phone is put down')));
  }

  private handleAnswer({ answerTo = '', data }: PageMessage & { readonly kind: 'ack' }): void {
    const { done, reason = '' } = data;
    const refusal = new WxccError('refused', 'Omni-Channel refused the status', { method: 'omniSet', reason });
    this.waiting.get(answerTo)?.settle(done ? undefined : refusal);
  }

  private envelope(): { readonly id: string; readonly sender: string } {
    return { id: this.options.ids.next(), sender: this.sender };
  }
}

export function createOmniLink(options: OmniLinkOptions): OmniLink {
  return new ChannelLink(options);
}
