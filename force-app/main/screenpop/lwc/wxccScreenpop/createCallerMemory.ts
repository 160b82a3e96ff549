import type { RecordMatch } from 'c/wxccSalesforce';
import { digitsOf } from './numberVariants';

/** Customers of a long day. */
const MAX_KNOWN = 200;

/** Who was seen to belong to a number in this session: Salesforce's search learns of a new record only after a while. */
export interface CallerMemory {
  remember(texts: readonly string[], match: RecordMatch): void;
  forget(recordId: string): void;
  /** The newest that is known by any of these search texts. */
  recall(texts: readonly string[]): RecordMatch | undefined;
}

const keyOf = (text: string): string => (/[a-z@]/i.test(text) ? text.toLowerCase() : digitsOf(text));

export function createCallerMemory(): CallerMemory {
  const known = new Map<string, RecordMatch>();
  return {
    remember(texts, match) {
      for (const key of texts.map(keyOf)) {
        // Newest last, so that the oldest is the first to go.
        known.delete(key);
        known.set(key, match);
      }
      for (const key of [...known.keys()].slice(0, Math.max(0, known.size - MAX_KNOWN))) known.delete(key);
    },
    forget(recordId) {
      for (const [key, { id }] of known) if (id === recordId) known.delete(key);
    },
    recall: (texts) => texts.map((text) => known.get(keyOf(text))).find((match) => match !== undefined),
  };
}
