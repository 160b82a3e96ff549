import type { Direction, JsonValue } from 'c/wxccBase';
import { LAYOUT_SECTION, parsePopObjects, POP_DEFAULTS, POP_OBJECTS, readPopRule } from 'c/wxccPopRules';
import type { PopMatch, PopObjects, PopRule } from 'c/wxccPopRules';
import type { SoftphoneLayout } from 'c/wxccSalesforce';

/** What is searched for calls of one direction, and what is shown then. */
export interface PopRules {
  /** In the order in which they are searched. */
  readonly objects: PopObjects;
  readonly none: PopRule;
  readonly one: PopRule;
  readonly many: PopRule;
}

type Settings = Readonly<Record<string, string>>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const itemOf = (settings: Settings, name: string): string => {
  const text = (settings[`/${LAYOUT_SECTION}/${name}`] ?? '').trim();
  return text === '-' ? '' : text;
};

/**
 * The pop rules of a definition, for one direction: the items `inboundObjects`, `inboundNoMatch`, `inboundSingleMatch`,
 * `inboundMultipleMatches`, and likewise for `outbound` and `internal`. What is missing or cannot be read is as in
 * Salesforce's own layouts.
 */
export function readPopRules(settings: Settings, direction: Direction): PopRules {
  const rule = (match: PopMatch): PopRule =>
    readPopRule(itemOf(settings, direction + match), match) ??
    (readPopRule(POP_DEFAULTS[direction][match], match) as PopRule);
  const own = parsePopObjects(itemOf(settings, `${direction}Objects`)).objects;
  return {
    objects: Object.keys(own).length > 0 ? own : parsePopObjects(POP_OBJECTS).objects,
    none: rule('NoMatch'),
    one: rule('SingleMatch'),
    many: rule('MultipleMatches'),
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
