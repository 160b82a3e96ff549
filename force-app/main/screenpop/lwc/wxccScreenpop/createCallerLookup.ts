import type { CallFacts } from 'c/wxccBase';
import type { ScreenPopSettings } from 'c/wxccDefinition';
import type { PopTarget, RecordMatch, ScreenPops, SearchAnswer } from 'c/wxccSalesforce';
import type { CallerMemory } from './createCallerMemory';
import type { FreshRecords } from './createFreshRecords';
import { formObject } from './popTargets';
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
  /** Object of our own form for that case; left out: the layout's. */
  readonly formObject?: string;
}

/**
 * Finds who calls; shows nothing. One round trip where the first search text finds somebody; then one for each of the
 * others, all at once. None when the call names its record or has nothing to search by. Showing the answer's target later
 * costs no round trip.
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

/** Salesforce's search does not know them yet. Several are a page of results. */
function foundFresh(matches: readonly RecordMatch[], text: string): CallerLookup {
  const [only, another] = matches;
  if (only && !another) return foundOne(only);
  return { kind: 'many', matches, target: { kind: 'search', text } };
}

export interface LookupSources {
  /** Who became known in this session. */
  readonly memory?: Pick<CallerMemory, 'recall'>;
  /** Records that were made a moment ago. */
  readonly fresh?: FreshRecords;
}

/** @param pops Salesforce's search, by the softphone layout's rules for none, one and several matches */
export function createCallerLookup(
  pops: Pick<ScreenPops, 'search'>,
  { memory, fresh }: LookupSources = {},
): LookUpCaller {
  return async (request) => {
    const { facts, settings, defaultFieldValues } = request;
    const { record, texts } = searchPlan(facts, settings);
    if (record) return foundOne(record);
    const base = { direction: facts.direction, deferred: true, ...(defaultFieldValues && { defaultFieldValues }) };
    const search = (searchText: string): Promise<SearchAnswer> => pops.search({ searchText, ...base });
    const [text, ...others] = texts;
    if (text === undefined) return { kind: 'notSearched' };
    const first = await search(text);
    if (first.matches.length > 0) return found(first);
    const recalled = memory?.recall(texts);
    const form = request.formObject ?? (first.target ? formObject(first.target) : '');
    const [made, ...answers] = await Promise.all([
      recalled ? [recalled] : fresh?.find({ facts, texts, objectType: form }),
      ...others.map(search),
    ]);
    const answer = answers.find(({ matches }) => matches.length > 0);
    if (answer) return found(answer);
    return made && made.length > 0 ? foundFresh(made, text) : found(first);
  };
}
