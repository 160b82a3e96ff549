import type { Ids, Unsubscribe } from 'c/wxccBase';
import { asJson, createPageMessage, readPageMessage } from 'c/wxccPageMessages';
import type { PageCall, PageMessage, SetupState } from 'c/wxccPageMessages';
import type { PageMessages } from 'c/wxccSalesforce';

export interface PageLinkOptions {
  readonly messages: PageMessages;
  readonly ids: Ids;
  /** The calls of now, for whoever says hello. */
  readonly calls: () => readonly PageCall[];
  /** What the administrator's tab may know. */
  readonly setup: () => Promise<SetupState>;
  /** Told of every readable message of somebody else. */
  readonly hear: (message: PageMessage) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Listens on the page's message channel. Tells once by a snapshot that the phone is there, for whoever greeted before, and
 * answers every later `hello` with one: there is no replay. Answers the administrator's tab as well. A page without the message
 * service still has a phone.
 */
export function createPageLink({ messages, ids, calls, setup, hear, onError }: PageLinkOptions): Unsubscribe {
  const sender = ids.next();
  let leave: Unsubscribe | undefined;
  let isOver = false;
  const tell = (to: { readonly answerTo?: string } = {}): void => {
    const snapshot = createPageMessage('snapshot', { calls: calls() }, { id: ids.next(), sender, ...to });
    messages.publish(asJson(snapshot)).catch(onError);
  };
  const answerSetup = async (answerTo: string): Promise<void> => {
    const state = createPageMessage('setupState', await setup(), { id: ids.next(), sender, answerTo });
    if (!isOver) await messages.publish(asJson(state));
  };
  const take = (value: unknown): void => {
    const message = readPageMessage(value);
    if (!message || message.sender === sender) return;
    if (message.kind === 'hello') tell({ answerTo: message.id });
    if (message.kind === 'setupAsk') answerSetup(message.id).catch(onError);
    hear(message);
  };
  messages.subscribe(take).then((unsubscribe) => {
    if (isOver) {
      unsubscribe();
      return;
    }
    leave = unsubscribe;
    tell();
  }, onError);
  return () => {
    isOver = true;
    leave?.();
  };
}
