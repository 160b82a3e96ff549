import { createStore, isRecord } from 'c/wxccBase';
import type { Store } from 'c/wxccBase';
import type { DesktopEvent } from 'c/wxccDesktop';

/** As many as a support case needs: the last minutes. */
const KEPT = 50;
const MAX_TEXT = 100;

/** One thing that the Desktop told, without its content. */
export interface TraceEntry {
  /** ms since 1970. */
  readonly at: number;
  /** Name of the event. */
  readonly event: string;
  /** Empty where it is about no call. */
  readonly interactionId: string;
  /** By which Webex finds it in its own logs; empty when it sent none. */
  readonly trackingId: string;
}

/** The last events, oldest first: what to quote when asking for help. */
export interface Trace {
  readonly entries: Store<readonly TraceEntry[]>;
  note(event: DesktopEvent): void;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : '');

function entryOf({ at, event, message }: DesktopEvent): TraceEntry {
  const { data, trackingId } = isRecord(message) ? message : {};
  const inner = isRecord(data) ? data : {};
  return {
    at,
    event: event.slice(0, MAX_TEXT),
    interactionId: textOf(inner.interactionId),
    trackingId: textOf(trackingId) || textOf(inner.trackingId),
  };
}

export function createTrace(onError: (error: unknown) => void): Trace {
  const entries = createStore<readonly TraceEntry[]>([], onError);
  return {
    entries,
    note: (event) => entries.set([...entries.value, entryOf(event)].slice(-KEPT)),
  };
}
