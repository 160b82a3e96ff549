import type { Ids, JsonValue } from 'c/wxccBase';
import { asJson, createPageMessage, readPageMessage } from 'c/wxccPageMessages';
import { readRunningPhone } from './runningPhone';
import type { RunningPhone } from './runningPhone';

export interface PhoneQuestionOptions {
  readonly ids: Ids;
  /** On the page's message channel. */
  readonly publish: (message: JsonValue) => void;
  readonly onAnswer: (phone: RunningPhone) => void;
}

/** Asks a softphone on the same page what only it knows. */
export interface PhoneQuestion {
  ask(): void;
  /** Takes what came over the channel, whoever sent it. */
  hear(value: unknown): void;
}

/** Only the answer to the last question counts. A softphone that starts later says so by a snapshot: it is asked then. */
export function createPhoneQuestion({ ids, publish, onAnswer }: PhoneQuestionOptions): PhoneQuestion {
  const sender = ids.next();
  let asked = '';
  const ask = (): void => {
    asked = ids.next();
    publish(asJson(createPageMessage('setupAsk', {}, { id: asked, sender })));
  };
  return {
    ask,
    hear(value) {
      const message = readPageMessage(value);
      if (message?.kind === 'snapshot' && message.answerTo === undefined) ask();
      if (message?.kind !== 'setupState' || message.answerTo !== asked) return;
      const phone = readRunningPhone(message.data);
      if (phone) onAnswer(phone);
    },
  };
}
