import { asJson, createPageMessage, readPageMessage } from 'c/wxccPageMessages';
import type { PageMessage } from 'c/wxccPageMessages';
import type { Clock, Ids } from 'c/wxccBase';
import type { PageMessages } from 'c/wxccSalesforce';
import type { LightningPage } from './lightningPage';
import { recordPage } from './popPage';

export interface EditingMessagesOptions {
  readonly page: Pick<LightningPage, 'publish' | 'subscribe' | 'navigate'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
}

/**
 * The message channel of a phone that is itself a Lightning component: it opens edit forms where the page in a frame has to
 * ask the companion. The order is answered in the companion's place, and goes no further.
 */
export function createEditingMessages({ page, clock, ids }: EditingMessagesOptions): PageMessages {
  const sender = ids.next();
  const own = new Set<(message: unknown) => void>();
  const openForEdit = ({ id, data }: PageMessage & { readonly kind: 'openForEdit' }): void => {
    // Too late: the phone has shown the record itself by now.
    if (clock.now() > data.until) return;
    page.navigate(recordPage(data.recordId, 'edit', data.objectApiName));
    const answer = createPageMessage('ack', { done: true }, { id: ids.next(), sender, answerTo: id });
    own.forEach((listener) => listener(asJson(answer)));
  };
  return {
    async publish(value) {
      const message = readPageMessage(value);
      if (message?.kind === 'openForEdit') openForEdit(message);
      else page.publish(value);
    },
    async subscribe(listener) {
      own.add(listener);
      const stop = page.subscribe(listener);
      return () => {
        own.delete(listener);
        stop();
      };
    },
  };
}
