import type { CancelTimer, Clock, Ids, JsonValue } from 'c/wxccBase';
import { asJson, createPageMessage, readPageMessage } from 'c/wxccPageMessages';
import type { DialOrder } from 'c/wxccPageMessages';

/** `taken`: the phone has it · `refused`: it said no · `nobody`: no phone has answered, and none will dial it any more. */
export type DialOutcome = { readonly kind: 'taken' | 'nobody' } | { readonly kind: 'refused'; readonly reason: string };

export interface DialSenderOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  /** On the page's message channel. */
  readonly publish: (message: JsonValue) => void;
}

/** Asks the phone of the page to call. */
export interface DialSender {
  send(order: Omit<DialOrder, 'until'>): Promise<DialOutcome>;
  /** Takes what came over the channel, whoever sent it. */
  hear(value: unknown): void;
}

/** A phone answers within the same turn of the page; one that is still being loaded (ms) is given some time. */
const ANSWER_MS = 3_000;

interface Waiting {
  readonly settle: (outcome: DialOutcome) => void;
  readonly stop: CancelTimer;
}

/** One order at a time counts: an answer to an earlier one settles only that. */
export function createDialSender({ clock, ids, publish }: DialSenderOptions): DialSender {
  const sender = ids.next();
  const waiting = new Map<string, Waiting>();
  const settle = (id: string, outcome: DialOutcome): void => {
    const found = waiting.get(id);
    waiting.delete(id);
    found?.stop();
    found?.settle(outcome);
  };
  return {
    send(order) {
      const id = ids.next();
      const until = clock.now() + ANSWER_MS;
      return new Promise((resolve) => {
        const stop = clock.after(ANSWER_MS, () => settle(id, { kind: 'nobody' }));
        waiting.set(id, { settle: resolve, stop });
        publish(asJson(createPageMessage('dial', { ...order, until }, { id, sender })));
      });
    },
    hear(value) {
      const message = readPageMessage(value);
      if (message?.kind !== 'ack' || message.answerTo === undefined) return;
      const { done, reason = '' } = message.data;
      settle(message.answerTo, done ? { kind: 'taken' } : { kind: 'refused', reason });
    },
  };
}
