import type { CallFacts } from 'c/wxccBase';
import type { ScreenPopSettings } from 'c/wxccDefinition';
import type { RecordMatch, ScreenPops } from 'c/wxccSalesforce';
import { searchText } from './searchText';

/** What a search for the caller came to. */
export type CallerLookup =
  | { readonly kind: 'notSearched' }
  | { readonly kind: 'none' | 'one' | 'many'; readonly matches: readonly RecordMatch[] };

export interface LookupRequest {
  readonly facts: CallFacts;
  readonly settings: ScreenPopSettings;
  /** Show what is found, by the softphone layout's rules. Otherwise only look. */
  readonly show: boolean;
}

/** Finds (and shows) who calls. One round trip, or none when there is nothing to search by. */
export type LookUpCaller = (request: LookupRequest) => Promise<CallerLookup>;

/** @param pops Salesforce's search, by the softphone layout's rules for none, one and several matches */
export function createCallerLookup(pops: Pick<ScreenPops, 'search'>): LookUpCaller {
  return async ({ facts, settings, show }) => {
    const text = searchText(facts, settings.aniPrefixes);
    if (text === '') return { kind: 'notSearched' };
    const { matches } = await pops.search({ searchText: text, direction: facts.direction, deferred: !show });
    const kind = matches.length === 0 ? 'none' : matches.length === 1 ? 'one' : 'many';
    return { kind, matches };
  };
}
