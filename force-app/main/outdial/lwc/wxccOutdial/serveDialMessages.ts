import type { Clock, Ids, Unsubscribe } from 'c/wxccBase';
import { asJson, createPageMessage, readPageMessage } from 'c/wxccPageMessages';
import type { DialOrder } from 'c/wxccPageMessages';
import type { PageMessages, Panel } from 'c/wxccSalesforce';
import type { DialRequest } from './dialRequest';

export interface DialMessageParts {
  readonly messages: PageMessages;
  /** Comes up, since what becomes of the number is told there. */
  readonly panel: Pick<Panel, 'show'>;
  readonly dial: (request: DialRequest) => void;
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
  readonly onError: (error: unknown) => void;
}

/** As many orders are remembered: a doubled message is one call. */
const MAX_SEEN = 50;

const requestOf = ({ number, record }: DialOrder): DialRequest => ({ number, ...(record && { record }) });

/**
 * Dials what components of the page ask for: call buttons, actions, and whatever else of the org speaks on the channel. Everybody
 * may, so nothing is trusted but that it is a number: all that keeps a click from dialling keeps these as well.
 */
export function serveDialMessages(parts: DialMessageParts): Unsubscribe {
  const { messages, panel, dial, clock, ids, onError } = parts;
  const sender = ids.next();
  const seen: string[] = [];
  let leave: Unsubscribe | undefined;
  let isOver = false;
  const isNew = (id: string): boolean => {
    if (seen.includes(id)) return false;
    seen.push(id);
    if (seen.length > MAX_SEEN) seen.shift();
    return true;
  };
  const take = (value: unknown): void => {
    const message = readPageMessage(value);
    if (message?.kind !== 'dial' || clock.now() > message.data.until || !isNew(message.id)) return;
    const ack = createPageMessage('ack', { done: true }, { id: ids.next(), sender, answerTo: message.id });
    messages.publish(asJson(ack)).catch(onError);
    panel.show(true).catch(onError);
    dial(requestOf(message.data));
  };
  messages.subscribe(take).then((unsubscribe) => {
    if (isOver) unsubscribe();
    else leave = unsubscribe;
  }, onError);
  return () => {
    isOver = true;
    leave?.();
  };
}
