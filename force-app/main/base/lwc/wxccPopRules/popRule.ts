import type { Direction } from 'c/wxccBase';

/** What is shown. `record`: the one that was found; `search`: Salesforce's search with the same text. */
export type PopRule =
  | { readonly show: 'nothing' | 'record' | 'search' }
  | { readonly show: 'newRecord' | 'page' | 'flow'; readonly name: string };

/** How many records a search found; each is an item of its own, as in a softphone layout. */
export const POP_MATCHES = ['NoMatch', 'SingleMatch', 'MultipleMatches'] as const;
export type PopMatch = (typeof POP_MATCHES)[number];

const API_NAME = /^[a-z]\w{0,79}$/i;
const NAMED = ['newRecord', 'page', 'flow'] as const;

/** The record that was found can be shown where it is the only one. */
const plainFor = (match: PopMatch): readonly ('nothing' | 'record' | 'search')[] =>
  match === 'SingleMatch' ? ['nothing', 'record', 'search'] : ['nothing', 'search'];

const NOTHING: Readonly<Record<PopMatch, string>> = {
  NoMatch: 'nothing',
  SingleMatch: 'nothing',
  MultipleMatches: 'nothing',
};

/** As Salesforce's own layouts begin: an inbound call shows the one record, or the search when there are several. */
export const POP_DEFAULTS: Readonly<Record<Direction, Readonly<Record<PopMatch, string>>>> = {
  inbound: { NoMatch: 'nothing', SingleMatch: 'record', MultipleMatches: 'search' },
  outbound: NOTHING,
  internal: NOTHING,
};

/** What may be written, with examples where a name has to follow. */
export const popChoices = (match: PopMatch): readonly string[] => [
  ...plainFor(match),
  ...['newRecord Contact', 'page CallerPage', 'flow Greet_Caller'],
];

/** `record`, `newRecord Contact`, `page CallerPage`, `flow Greet_Caller`. Anything else: undefined. */
export function readPopRule(text: string, match: PopMatch): PopRule | undefined {
  const [show = '', name = '', ...more] = text.trim().split(/\s+/);
  if (more.length > 0) return undefined;
  const plain = plainFor(match).find((each) => each === show);
  if (plain && name === '') return { show: plain };
  const named = NAMED.find((each) => each === show);
  return named && API_NAME.test(name) ? { show: named, name } : undefined;
}
