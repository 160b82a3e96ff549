import type { Direction, JsonValue } from 'c/wxccBase';
import type { SoftphoneLayout } from 'c/wxccSalesforce';

/** Section of a definition that says what Salesforce keeps in a softphone layout where there is Open CTI. */
export const LAYOUT_SECTION = 'wxccSoftphoneLayout';

/** What is shown. `record`: the one that was found; `search`: Salesforce's search with the same text. */
export type PopRule =
  | { readonly show: 'nothing' | 'record' | 'search' }
  | { readonly show: 'newRecord' | 'page' | 'flow'; readonly name: string };

/** What is searched for calls of one direction, and what is shown then. */
export interface PopRules {
  /** Fields to be told of each object, by API names, in the order in which they are searched. */
  readonly objects: Readonly<Record<string, readonly string[]>>;
  readonly none: PopRule;
  readonly one: PopRule;
  readonly many: PopRule;
}

type Settings = Readonly<Record<string, string>>;

/** What Apex takes of each. */
const MAX_OBJECTS = 8;
const MAX_FIELDS = 20;
const API_NAME = /^[a-z]\w{0,79}$/i;

const OBJECTS =
  'Contact: Name, Phone, Email; Lead: Name, Company, Phone; Account: Name, Phone; Case: CaseNumber, Subject, Status';
/** As Salesforce's own layouts begin: an inbound call shows the one record, or the search when there are several. */
const DEFAULTS: Readonly<Record<Direction, readonly [string, string, string]>> = {
  inbound: ['nothing', 'record', 'search'],
  outbound: ['nothing', 'nothing', 'nothing'],
  internal: ['nothing', 'nothing', 'nothing'],
};
const NAMED = ['newRecord', 'page', 'flow'] as const;
const PLAIN = ['nothing', 'record', 'search'] as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const itemOf = (settings: Settings, name: string): string => {
  const text = (settings[`/${LAYOUT_SECTION}/${name}`] ?? '').trim();
  return text === '-' ? '' : text;
};

const names = (text: string, most: number): string[] =>
  [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => API_NAME.test(name)).slice(0, most);

/** `Contact: Name, Phone; Account: Name`. What is no API name is left out. */
function readObjects(text: string): PopRules['objects'] {
  const entries = text.split(';').flatMap((part): [string, string[]][] => {
    const [object = '', fields = ''] = part.split(':').map((each) => each.trim());
    return API_NAME.test(object) ? [[object, names(fields, MAX_FIELDS)]] : [];
  });
  return Object.fromEntries(entries.slice(0, MAX_OBJECTS));
}

/** `record`, `newRecord Contact`, `page CallerPage`, `flow Greet_Caller`. Anything else: undefined. */
function readRule(text: string): PopRule | undefined {
  const [show = '', name = '', ...more] = text.split(/\s+/);
  if (more.length > 0) return undefined;
  const plain = PLAIN.find((each) => each === show);
  if (plain && name === '') return { show: plain };
  const named = NAMED.find((each) => each === show);
  return named && API_NAME.test(name) ? { show: named, name } : undefined;
}

/**
 * The pop rules of a definition, for one direction: the items `inboundObjects`, `inboundNoMatch`, `inboundSingleMatch`,
 * `inboundMultipleMatches`, and likewise for `outbound` and `internal`. What is missing or cannot be read is as in
 * Salesforce's own layouts.
 */
export function readPopRules(settings: Settings, direction: Direction): PopRules {
  const rule = (name: string, at: 0 | 1 | 2): PopRule =>
    readRule(itemOf(settings, direction + name)) ?? (readRule(DEFAULTS[direction][at]) as PopRule);
  const own = readObjects(itemOf(settings, `${direction}Objects`));
  return {
    objects: Object.keys(own).length > 0 ? own : readObjects(OBJECTS),
    none: rule('NoMatch', 0),
    one: rule('SingleMatch', 1),
    many: rule('MultipleMatches', 2),
  };
}

const POP_TYPES: Readonly<Record<PopRule['show'], string>> = {
  nothing: 'DoNotPop',
  record: 'PopToDetail',
  search: 'PopToSearch',
  newRecord: 'PopToEntity',
  page: 'PopToVisualforce',
  flow: 'PopToFlow',
};

const settingOf = (rule: PopRule): JsonValue => ({
  screenPopType: POP_TYPES[rule.show],
  ...('name' in rule && { screenPopData: rule.name }),
});

function layoutOf({ objects, none, one, many }: PopRules): JsonValue {
  const lists = Object.entries(objects).map(([name, fields]) => [
    name,
    fields.map((apiName) => ({ displayName: apiName, apiName })),
  ]);
  return {
    objects: Object.fromEntries(lists) as JsonValue,
    screenPopSettings: { NoMatch: settingOf(none), SingleMatch: settingOf(one), MultipleMatches: settingOf(many) },
  };
}

/** The pop rules in the form in which Open CTI tells a softphone layout. */
export function softphoneLayoutOf(settings: Settings): SoftphoneLayout {
  const directions = ['inbound', 'outbound', 'internal'] as const;
  return Object.fromEntries(directions.map((each) => [capital(each), layoutOf(readPopRules(settings, each))]));
}
