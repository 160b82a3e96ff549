import type { CallFacts, WrapUpReason } from 'c/wxccBase';
import type { Relation } from 'c/wxccActivity';
import { callFactsOf } from 'c/wxccCallSession';
import type { CallSession } from 'c/wxccCallSession';
import type { Dial } from 'c/wxccOutdial';
import type { OpenForm } from 'c/wxccScreenpop';
import type { FieldValues, LoggedCall, RecordMatch } from 'c/wxccSalesforce';
import type { DeskContext } from './deskContext';

/** A record that the agent relates a call to. */
export type RelatedRecord = Pick<RecordMatch, 'id' | 'name' | 'personContactId'>;

/**
 * Working papers of one call: what its handlers share. What only one of them needs it keeps in a WeakMap by the papers,
 * so that nothing of a forgotten call stays.
 */
export interface CallPapers {
  /** The newest. */
  session: CallSession;
  /** `searching` until Salesforce answered; undefined while no search was made. */
  search: 'searching' | 'none' | 'one' | 'many' | 'failed' | undefined;
  matches: readonly RecordMatch[];
  /** Ends when the search has an answer, or failed. */
  lookup: Promise<void>;
  /** The record that the agent chose, opened among several matches, or made in the form: without a single match. */
  link: RecordMatch | undefined;
  /** False: none of the several matches, says the agent. */
  isUndecided: boolean | undefined;
  /** A new-record form is open for a caller whom nobody knew. */
  form: OpenForm | undefined;
  /** How the agent dialled it here; undefined: it came in, or was dialled in the Desktop. */
  dial: Dial | undefined;
  /** Whom the call is about: from a single match, or as the agent chose. */
  relation: Relation;
  /** Records that the agent related the call to by hand, by the id that stands in the Task. */
  related: Readonly<Record<string, string>>;
  /** Task values that the outbox has already: only what differs is submitted again, so that an agent's edits stay. */
  submitted: FieldValues | undefined;
  /** What became of the Task, as the outbox told last. */
  logged: LoggedCall | undefined;
}

export function createCallPapers(session: CallSession): CallPapers {
  return {
    session,
    search: undefined,
    matches: [],
    lookup: Promise.resolve(),
    link: undefined,
    isUndecided: undefined,
    form: undefined,
    dial: undefined,
    relation: {},
    related: {},
    submitted: undefined,
    logged: undefined,
  };
}

/** The call as the rooms below see it. */
export function factsOf(
  { session }: CallPapers,
  { desktop }: Pick<DeskContext, 'desktop'>,
  wrapUp?: WrapUpReason,
): CallFacts {
  return callFactsOf(session, desktop.agent.value, wrapUp);
}
