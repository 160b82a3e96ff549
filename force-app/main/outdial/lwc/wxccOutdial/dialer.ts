import type { Clock, Notice, WritableStore } from 'c/wxccBase';
import type { OutdialSettings } from 'c/wxccDefinition';
import type { Contact, DesktopPort } from 'c/wxccDesktop';
import type { RecordSearch } from 'c/wxccSalesforce';
import type { DialerState } from './dialerState';
import type { Dial, DialRequest, RecentCall } from './dialRequest';
import type { RecentMemory } from './recentCalls';

/** The agent's choice of caller id, kept over reloads: an id, or empty for none. */
export interface CallerIdMemory {
  readonly last?: string;
  remember(id: string): void;
}

export interface DialerOptions {
  readonly desktop: DesktopPort;
  readonly clock: Clock;
  readonly settings: OutdialSettings;
  readonly store: WritableStore<DialerState>;
  readonly memory?: CallerIdMemory;
  readonly recentMemory?: RecentMemory;
  /** Where "Do Not Call" is looked up. */
  readonly records: RecordSearch;
  /** A call rings or is talked on. */
  readonly isOnCall: () => boolean;
  readonly notify: (notice: Notice) => void;
  readonly onError: (error: unknown) => void;
}

/** Dials for the agent, one number at a time. */
export interface Dialer {
  dial(request: DialRequest): void;
  /** Calls in spite of "Do Not Call". */
  confirm(): void;
  /** Takes back what waits: for the phone to start, for Salesforce, for the agent's word. */
  cancel(): void;
  /** @param id of a caller id; empty: none */
  chooseCallerId(id: string): void;
  /** An outbound contact came: the dial that made it, once. */
  claim(contact: Contact): Dial | undefined;
  /** A call came in, was answered or was missed: for the list of recent calls. */
  note(call: RecentCall): void;
  /** `eOutdialFailed`. */
  tellFailed(contact: Contact): void;
  dispose(): void;
}
