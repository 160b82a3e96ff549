import type { CrmSession, RecordInView } from 'c/wxccSalesforce';
import type { Clock } from 'c/wxccBase';
import { within } from './within';

/** Longer (ms) no pop waits to learn where the agent is. */
const PATIENCE_MS = 500;
/** More records than anybody opens between a search and its form. */
const MAX_SEEN = 200;

/** Where the agent is and has been, as far as Salesforce tells. */
export interface ViewTracker {
  /** Records that were in view, oldest first. */
  readonly seen: readonly string[];
  tell(record: RecordInView | undefined): void;
  /** Id of the record in view now; empty on lists and home pages, and when Salesforce does not say. */
  inView(): Promise<string>;
}

/** Console apps do not tell of a move from a record to a list: what was told last is never relied on. */
export function createViewTracker(session: Pick<CrmSession, 'recordInView'>, clock: Clock): ViewTracker {
  let seen: readonly string[] = [];
  const note = (id: string): void => {
    if (id !== '') seen = [...seen.filter((each) => each !== id), id].slice(-MAX_SEEN);
  };
  return {
    get seen() {
      return seen;
    },
    tell: (record) => note(record?.recordId ?? ''),
    async inView() {
      const id = (await within(clock, PATIENCE_MS, session.recordInView()))?.recordId ?? '';
      note(id);
      return id;
    },
  };
}
