import { WxccError } from 'c/wxccBase';
import type { Clock, Ids } from 'c/wxccBase';
import { asJson, createPageMessage } from 'c/wxccPageMessages';
import type { PageMessage } from 'c/wxccPageMessages';
import type { PageMessages, ScreenPops } from 'c/wxccSalesforce';

/** So long (ms) the companion has to answer: an agent who waits for a form looks elsewhere after that. */
export const COMPANION_WAIT_MS = 1_000;
/** Its order is void so much (ms) earlier: the answer travels as well, and never are form and view both opened. */
const TRAVEL_MS = 200;

export interface RecordToOpen {
  readonly recordId: string;
  /** API name. */
  readonly objectType: string;
}

/** Shows records to the agent. */
export interface RecordOpener {
  /**
   * @param mode `edit`: in the companion's edit form; where no companion answers, as a view
   * @returns what was opened @throws WxccError when not even the view could be shown
   */
  open(record: RecordToOpen, mode: 'edit' | 'view'): Promise<'edit' | 'view'>;
  /** Takes what comes over the channel. */
  hear(message: PageMessage): void;
}

export interface RecordOpenerOptions {
  readonly messages: Pick<PageMessages, 'publish'>;
  readonly pops: Pick<ScreenPops, 'pop'>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Told when a message could not be published; the view is opened then. */
  readonly onError: (error: unknown) => void;
}

/** Open CTI has no way into an edit form: only a native component can navigate there (salesforce-contracts §1.4). */
export function createRecordOpener({ messages, pops, clock, ids, onError }: RecordOpenerOptions): RecordOpener {
  const sender = ids.next();
  const waiting = new Map<string, (done: boolean) => void>();

  /** Two forms at once would fight for the page: one after the other. */
  let last: Promise<unknown> = Promise.resolve();

  async function openNext(record: RecordToOpen, mode: 'edit' | 'view'): Promise<'edit' | 'view'> {
    if (!record.recordId) throw new WxccError('badInput', 'There is no record to open', { what: record.objectType });
    if (mode === 'edit' && (await askCompanion(record))) return 'edit';
    await pops.pop({ kind: 'record', recordId: record.recordId });
    return 'view';
  }

  function askCompanion({ recordId, objectType }: RecordToOpen): Promise<boolean> {
    const id = ids.next();
    const until = clock.now() + COMPANION_WAIT_MS - TRAVEL_MS;
    const message = createPageMessage('openForEdit', { recordId, objectApiName: objectType, until }, { id, sender });
    return new Promise((resolve) => {
      const timer = { cancel: (): void => undefined };
      const settle = (done: boolean): void => {
        timer.cancel();
        waiting.delete(id);
        resolve(done);
      };
      timer.cancel = clock.after(COMPANION_WAIT_MS, () => settle(false));
      waiting.set(id, settle);
      messages.publish(asJson(message)).catch((error: unknown) => {
        onError(error);
        settle(false);
      });
    });
  }

  return {
    open(record, mode) {
      const opened = last.then(() => openNext(record, mode));
      last = opened.catch(() => undefined);
      return opened;
    },
    hear(message) {
      if (message.kind === 'ack' && message.answerTo !== undefined) waiting.get(message.answerTo)?.(message.data.done);
    },
  };
}
