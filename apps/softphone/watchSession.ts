import type { Unsubscribe } from 'c/wxccBase';
import { onReturn, type ReturnWatchParts } from './onReturn';

export interface SessionWatchParts extends ReturnWatchParts {
  /** Does Salesforce still give this page out? A light question; a lost line is no answer: true. */
  readonly isPageServed: () => Promise<boolean>;
  /** Does Salesforce answer a call? A whole round trip, so that nobody is taken for signed out by mistake. */
  readonly doesAnswer: () => Promise<boolean>;
  readonly onOver: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Notices that Salesforce signed the user out while the page stayed open: when somebody comes back to it. Not by itself
 * in between, for a question would keep a session alive that is to end when nobody works.
 */
export function watchSession(parts: SessionWatchParts): Unsubscribe {
  const { isPageServed, doesAnswer, onOver, onError } = parts;
  const ask = async (): Promise<void> => {
    if (!(await isPageServed()) && !(await doesAnswer())) onOver();
  };
  return onReturn(parts, () => void ask().catch(onError));
}
