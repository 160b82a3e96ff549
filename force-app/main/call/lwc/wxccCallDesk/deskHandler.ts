import type { CallEffect } from 'c/wxccCallSession';
import type { LoggedCall, RecordInView } from 'c/wxccSalesforce';
import type { CallPapers } from './callPapers';

/**
 * One concern of handling calls (pop, activity, case, transfer, link). Handlers are asked in the order of the desk's list,
 * never throw by design (a throw is told and the next handler goes on), and speak to each other only through the papers.
 */
export interface DeskHandler {
  /** A call asks for something. */
  handle?(papers: CallPapers, effect: CallEffect): void;
  /** The call changed; told after its effects. */
  follow?(papers: CallPapers): void;
  /** The outbox knows more about the call's Task: `papers.logged` is the new word, `before` the last one. */
  handleLogged?(papers: CallPapers, before: LoggedCall | undefined): void;
  /** The agent looks at another record (undefined: at none). `open` are the calls that are not closed. */
  handleNavigation?(record: RecordInView | undefined, open: readonly CallPapers[]): void;
  /** The agent says which of several matches it is; empty: none of them. */
  choose?(papers: CallPapers, recordId: string): void;
  /** The agent takes the relation to a record back. */
  undoLink?(papers: CallPapers): void;
}
