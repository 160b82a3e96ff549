import { isRecord, WxccError } from 'c/wxccBase';
import type { CancelTimer, Clock, Ids, JsonValue, Unsubscribe } from 'c/wxccBase';
import type { TabChannel } from './tabChannel';

/**
 * Between the tab that holds the phone and the others. What comes over it is as untrusted as the channel below: handlers
 * and listeners get data that they have to read.
 */
export interface TabLine {
  /**
   * Asks the tab that serves this kind.
   * @throws WxccError `timedOut` after 3 s: nobody will do it any more; `refused` when the other tab threw
   */
  ask(kind: string, data: JsonValue): Promise<unknown>;
  /** Answers what others ask: each request once, and none that is too old. What the handler throws becomes a refusal. */
  serve(kind: string, handler: (data: unknown) => JsonValue): Unsubscribe;
  /** Tells every other tab. */
  tell(kind: string, data: JsonValue): void;
  hear(kind: string, listener: (data: unknown) => void): Unsubscribe;
  dispose(): void;
}

export interface TabLineOptions {
  readonly channel: TabChannel;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onError: (error: unknown) => void;
}

/** ms. Tabs answer from a message handler, which browsers do not slow down; a click that is older surprises. */
const ANSWER_WITHIN = 3_000;
const MAX_SEEN = 100;
const MAX_NAME = 100;

type Message =
  | { readonly line: 'ask'; readonly id: string; readonly kind: string; readonly until: number; readonly data: unknown }
  | { readonly line: 'answer'; readonly id: string; readonly ok: boolean; readonly data: unknown }
  | { readonly line: 'tell'; readonly kind: string; readonly data: unknown };

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_NAME;

function readMessage(value: unknown): Message | undefined {
  if (!isRecord(value)) return undefined;
  const { line, id, kind, until, ok, data } = value;
  if (line === 'tell' && isName(kind)) return { line, kind, data };
  if (line === 'answer' && isName(id)) return { line, id, ok: ok === true, data };
  return line === 'ask' && isName(id) && isName(kind) && typeof until === 'number'
    ? { line, id, kind, until, data }
    : undefined;
}

class OpenTabLine implements TabLine {
  private readonly options: TabLineOptions;
  private readonly leave: Unsubscribe;
  private readonly handlers = new Map<string, (data: unknown) => JsonValue>();
  private readonly listeners = new Map<string, Set<(data: unknown) => void>>();
  private readonly asked = new Map<string, (ok: boolean, data: unknown) => void>();
  private readonly seen = new Set<string>();

  constructor(options: TabLineOptions) {
    this.options = options;
    this.leave = options.channel.onMessage((value) => this.take(value));
  }

  ask(kind: string, data: JsonValue): Promise<unknown> {
    const { clock, ids, channel } = this.options;
    const id = ids.next();
    return new Promise((resolve, reject) => {
      const timer: { cancel?: CancelTimer } = {};
      const end = (settle: () => void): void => {
        timer.cancel?.();
        this.asked.delete(id);
        settle();
      };
      timer.cancel = clock.after(ANSWER_WITHIN, () =>
        end(() => reject(new WxccError('timedOut', 'The tab with the phone does not answer', { kind }))),
      );
      this.asked.set(id, (ok, answer) =>
        end(() => (ok ? resolve(answer) : reject(new WxccError('refused', 'The other tab could not', { kind })))),
      );
      channel.post({ line: 'ask', id, kind, until: clock.now() + ANSWER_WITHIN, data });
    });
  }

  serve(kind: string, handler: (data: unknown) => JsonValue): Unsubscribe {
    this.handlers.set(kind, handler);
    return () => void (this.handlers.get(kind) === handler && this.handlers.delete(kind));
  }

  tell(kind: string, data: JsonValue): void {
    this.options.channel.post({ line: 'tell', kind, data });
  }

  hear(kind: string, listener: (data: unknown) => void): Unsubscribe {
    const all = this.listeners.get(kind) ?? new Set();
    this.listeners.set(kind, all.add(listener));
    return () => all.delete(listener);
  }

  dispose(): void {
    this.leave();
    this.handlers.clear();
    this.listeners.clear();
  }

  private take(value: unknown): void {
    const message = readMessage(value);
    if (message?.line === 'ask') this.answer(message);
    else if (message?.line === 'answer') this.asked.get(message.id)?.(message.ok, message.data);
    else if (message) this.listeners.get(message.kind)?.forEach((listener) => this.try(() => listener(message.data)));
  }

  private answer({ id, kind, until, data }: Extract<Message, { line: 'ask' }>): void {
    const handler = this.handlers.get(kind);
    // A tab that was frozen gets what was asked long ago: nobody waits for it any more.
    if (!handler || this.seen.has(id) || until < this.options.clock.now()) return;
    this.seen.add(id);
    const [oldest] = this.seen;
    if (this.seen.size > MAX_SEEN && oldest !== undefined) this.seen.delete(oldest);
    const answer = this.try(() => handler(data));
    this.options.channel.post({ line: 'answer', id, ok: answer !== undefined, data: answer ?? null });
  }

  /** @returns undefined when it threw: told, and the next one goes on */
  private try<T>(task: () => T): T | undefined {
    try {
      return task();
    } catch (error) {
      this.options.onError(error);
      return undefined;
    }
  }
}

/** Opens the line at once. */
export function createTabLine(options: TabLineOptions): TabLine {
  return new OpenTabLine(options);
}
