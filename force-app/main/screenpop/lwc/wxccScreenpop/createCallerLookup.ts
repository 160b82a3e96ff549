import type { CallFacts } from 'c/wxccBase';
import type { ScreenPopSettings } from 'c/wxccDefinition';
import type { PopTarget, RecordMatch, ScreenPops, SearchAnswer } from 'c/wxccSalesforce';
import type { CallerMemory } from './createCallerMemory';
import { searchPlan } from './searchPlan';

/** What a search for the caller came to, and what the softphone layout wants to be shown for it. */
export type CallerLookup =
  | { readonly kind: 'notSearched' }
  | {
      readonly kind: 'none' | 'one' | 'many';
      readonly matches: readonly RecordMatch[];
      /** Undefined: nothing is to be shown. */
      readonly target?: PopTarget;
    };

export interface LookupRequest {
  readonly facts: CallFacts;
  readonly settings: ScreenPopSettings;
  /** Values for the new-record form that the layout may open when nobody is found. */
  readonly defaultFieldValues?: Readonly<Record<string, string>>;
}

/**
 * Finds who calls; shows nothing. One round trip for each search text until one finds somebody, none when the call names
 * its record or has nothing to search by. Showing the answer's target later costs no round trip.
 */
export type LookUpCaller = (request: LookupRequest) => Promise<CallerLookup>;

const kindOf = ({ length }: readonly RecordMatch[]): 'none' | 'one' | 'many' =>
  length === 0 ? 'none' : length === 1 ? 'one' : 'many';

const found = ({ matches, target }: SearchAnswer): CallerLookup => ({
  ...{ kind: kindOf(matches), matches },
  ...(target && { target }),
});

const foundOne = (match: RecordMatch): CallerLookup => ({
  ...{ kind: 'one', matches: [match] },
  target: { kind: 'record', recordId: match.id },
});

/**
 * @param pops Salesforce's search, by the softphone layout's rules for none, one and several matches
 * @param memory who became known in this session
 */
export function createCallerLookup(
  pops: Pick<ScreenPops, 'search'>,
  memory?: Pick<CallerMemory, 'recall'>,
): LookUpCaller {
  return async ({ facts, settings, defaultFieldValues }) => {
    const { record, texts } = searchPlan(facts, settings);
    if (record) return foundOne(record);
    const base = { direction: facts.direction, deferred: true, ...(defaultFieldValues && { defaultFieldValues }) };
    let first: SearchAnswer | undefined;
    for (const text of texts) {
      // eslint-disable-next-line no-await-in-loop -- the next one is asked only when this one finds nobody
      const answer = await pops.search({ searchText: text, ...base });
      if (answer.matches.length > 0) return found(answer);
      first ??= answer;
    }
    if (!first) return { kind: 'notSearched' };
    const recalled = memory?.recall(texts);
    return recalled ? foundOne(recalled) : found(first);
  };
}
