import type { Clock, Ids, JsonValue } from 'c/wxccBase';
import { asJson, createPageMessage, readPageMessage } from 'c/wxccPageMessages';
import type { PageMessage, PageMessageData } from 'c/wxccPageMessages';

/** What the companion can do on this page. */
export interface CompanionHost {
  publish(message: JsonValue): void;
  /** Opens a record's edit form. */
  edit(record: { readonly recordId: string; readonly objectApiName: string }): void;
  /** The phone answered. */
  handlePhone(): void;
}

export interface CompanionOptions {
  readonly host: CompanionHost;
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
}

export interface Companion {
  /** Asks who is there: the phone answers with its calls. */
  greet(): void;
  /** Takes what came over the channel, whoever sent it. */
  hear(value: unknown): void;
}

/** As many orders are remembered: doubled messages open nothing twice. */
const MAX_SEEN = 50;

/**
 * Opens edit forms on the phone's word. It answers before it navigates, and leaves late orders alone: the phone has shown
 * the record itself by then.
 */
export function createCompanion({ host, clock, ids }: CompanionOptions): Companion {
  const sender = ids.next();
  const seen: string[] = [];
  const isNew = (id: string): boolean => {
    if (seen.includes(id)) return false;
    seen.push(id);
    if (seen.length > MAX_SEEN) seen.shift();
    return true;
  };
  const answer = ({ id }: PageMessage, data: PageMessageData['ack']): void =>
    host.publish(asJson(createPageMessage('ack', data, { id: ids.next(), sender, answerTo: id })));

  return {
    greet: () => host.publish(asJson(createPageMessage('hello', {}, { id: ids.next(), sender }))),
    hear(value) {
      const message = readPageMessage(value);
      if (!message || message.sender === sender) return;
      if (message.kind === 'snapshot') host.handlePhone();
      if (message.kind !== 'openForEdit' || !isNew(message.id) || clock.now() > message.data.until) return;
      host.handlePhone();
      const { recordId, objectApiName } = message.data;
      answer(message, { done: true });
      host.edit({ recordId, objectApiName });
    },
  };
}
