import { isRecord } from 'c/wxccBase';
import type { Clock, Ids, JsonValue } from 'c/wxccBase';
import { asJson, createPageMessage, readPageMessage } from 'c/wxccPageMessages';
import type { OmniState, PageMessage, PageMessageData, PageMessageKind } from 'c/wxccPageMessages';
import { stateIn, statusOf, workIn, worksIn } from './toolkitEvents';

/** What the toolkit link needs of the page it is on. */
export interface ToolkitLinkOptions {
  publish(message: JsonValue): void;
  /** Calls a method of `lightning:omniToolkitAPI`. @throws what it rejects with */
  call(method: string, args: Readonly<Record<string, JsonValue>>): Promise<unknown>;
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
}

/** Omni-Channel's toolkit on one side, the phone on the other. */
export interface ToolkitLink {
  /** Takes an application event of Omni-Channel. @param name without namespace: `omniChannelStatusChanged` */
  tell(name: string, params: unknown): void;
  /** Takes what came over the channel, whoever sent it. */
  hear(value: unknown): void;
  /** Tells how things stand, for a phone that is there already. */
  greet(): void;
}

/** The toolkit takes the shorter form of an id. */
const ID_LENGTH = 15;

/** Toolkits reject with an Error, a text, or an object with a message. */
function reasonOf(error: unknown): string {
  const message = isRecord(error) || error instanceof Error ? (error as { message?: unknown }).message : error;
  return typeof message === 'string' ? message.slice(0, 255) : 'refused';
}

class BoundLink implements ToolkitLink {
  private readonly options: ToolkitLinkOptions;
  private readonly sender: string;
  private readonly seen = new Set<string>();

  constructor(options: ToolkitLinkOptions) {
    this.options = options;
    this.sender = options.ids.next();
  }

  tell(name: string, params: unknown): void {
    const state = stateIn(name, params);
    const work = workIn(name, params);
    if (state) this.send('omniState', state);
    if (work) this.send('omniWork', work);
    // Its event says the id alone.
    if (name === 'omniChannelLoginSuccess') this.greet('OmniLoginStatusChange');
  }

  hear(value: unknown): void {
    const message = readPageMessage(value);
    if (!message || message.sender === this.sender) return;
    if (message.kind === 'omniAsk') this.greet('', message.id);
    if (message.kind === 'omniSet') void this.set(message);
  }

  greet(reason = '', answerTo?: string): void {
    this.look(reason).then(
      (state) => this.send('omniState', state, answerTo),
      () => this.send('omniState', { isLoggedIn: false, reason: '', works: [] }, answerTo),
    );
  }

  /** The toolkit rejects the question about a status when nobody is logged in. */
  private async look(reason: string): Promise<OmniState> {
    const status = statusOf(await this.options.call('getServicePresenceStatusId', {}));
    const works = await this.options.call('getAgentWorks', {}).then(worksIn, () => []);
    return { isLoggedIn: status !== undefined, ...(status && { status }), reason, works };
  }

  private async set({ id, data }: PageMessage & { readonly kind: 'omniSet' }): Promise<void> {
    // Doubled, or nobody waits for it any more.
    if (this.seen.has(id) || this.options.clock.now() > data.until) return;
    this.seen.add(id);
    try {
      await this.options.call('setServicePresenceStatus', { statusId: data.statusId.slice(0, ID_LENGTH) });
      this.send('ack', { done: true }, id);
    } catch (error) {
      this.send('ack', { done: false, reason: reasonOf(error) }, id);
    }
  }

  private send<K extends PageMessageKind>(kind: K, data: PageMessageData[K], answerTo?: string): void {
    const envelope = { id: this.options.ids.next(), sender: this.sender, ...(answerTo && { answerTo }) };
    this.options.publish(asJson(createPageMessage(kind, data, envelope)));
  }
}

export function createToolkitLink(options: ToolkitLinkOptions): ToolkitLink {
  return new BoundLink(options);
}
