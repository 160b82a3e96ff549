import { itemNameOf, plainValue, readSettings, SETTING_ITEMS } from 'c/wxccDefinition';
import type { CallCenterSettings, DefinitionSource, FieldMapping, SettingName } from 'c/wxccDefinition';
import { KNOWN_PATHS, POP_RULE_PATHS } from 'c/wxccDefinitionItems';
import type { ConversionCode, ConversionNote } from './conversion';
import { toV2Date } from './dateTokens';
import { diffSettings, settingText, type SettingDifference } from './diffSettings';
import type { EffectiveTexts } from './effectiveTexts';
import type { Target } from './targets';

/** What every spelling has of its own: which definition it is, and where its page is. */
const GENERAL: readonly SettingName[] = [
  'internalName',
  'displayName',
  'description',
  'adapterUrl',
  'useApi',
  'softphoneHeight',
  'softphoneWidth',
  'compatibilityMode',
];

interface Compared {
  readonly texts: EffectiveTexts;
  readonly after: CallCenterSettings;
  readonly target: Target;
}

function note(code: ConversionCode, path: string, params: Record<string, string>): ConversionNote {
  const severity = code === 'ownGeneral' ? 'info' : 'warning';
  return { severity, code, path, params: { item: itemNameOf(path), ...params } };
}

const pathOf = (setting: SettingName, { texts }: Compared): string =>
  texts.find(setting)?.path ?? SETTING_ITEMS[setting].paths[0] ?? '';

const LOST: Readonly<Record<FieldMapping['value']['kind'], ConversionCode>> = {
  constant: 'constantLost',
  rules: 'rulesLost',
  template: 'templateLost',
  variable: 'lost',
};

type Mappings = readonly FieldMapping[];

const ofField = (all: Mappings, field: string): Mappings =>
  all.filter((mapping) => mapping.field.toLowerCase() === field.toLowerCase());

const without = (all: Mappings, others: Mappings): Mappings =>
  all.filter((mapping) => !others.some((other) => JSON.stringify(other) === JSON.stringify(mapping)));

/** Field by field: a list of twenty, of which one is lost, must not be one line. What the target fills by itself counts too. */
function mappingNotes(setting: SettingName, before: Mappings, after: Mappings) {
  const tell = ({ field, value }: FieldMapping, code = LOST[value.kind]) => ({
    code,
    setting,
    params: { field, before: settingText(ofField(before, field)), after: settingText(ofField(after, field)) },
  });
  const gained = without(after, before).filter(({ field }) => ofField(before, field).length === 0);
  return [...without(before, after).map((each) => tell(each)), ...gained.map((each) => tell(each, 'changed'))];
}

const MAPPINGS: readonly (readonly [SettingName, (settings: CallCenterSettings) => readonly FieldMapping[]])[] = [
  ['noMatchMappings', ({ noMatch }) => noMatch.mappings],
  ['activityMappings', ({ activity }) => activity.mappings],
  ['caseMappings', ({ cases }) => cases.mappings],
];

function allMappingNotes(compared: Compared): readonly ConversionNote[] {
  return MAPPINGS.flatMap(([name, of]) => mappingNotes(name, of(compared.texts.settings), of(compared.after))).map(
    ({ code, setting, params }) => note(code, pathOf(setting, compared), params),
  );
}

const isMapping = ({ setting }: SettingDifference): boolean => SETTING_ITEMS[setting].kind === 'mapping';

/** The same date in other letters is no difference. */
const isSameDate = ({ setting, before, after }: SettingDifference): boolean =>
  setting === 'subjectDateFormat' && toV2Date(before) === toV2Date(after);

function valueNotes(compared: Compared): readonly ConversionNote[] {
  const { texts, after, target } = compared;
  const differences = diffSettings(texts.settings, after).filter((each) => !isMapping(each) && !isSameDate(each));
  return differences
    .filter(({ setting }) => !GENERAL.includes(setting))
    .filter(({ name }) => name !== 'desktop.url' || texts.text('desktopUrl') !== '')
    .map(({ setting, before, after: now }) => {
      const code = target.pathOf(setting, texts) === '' ? 'lost' : 'changed';
      return note(code, pathOf(setting, compared), { before, after: now });
    });
}

function generalNotes(compared: Compared): readonly ConversionNote[] {
  const changed = diffSettings(compared.texts.settings, compared.after).filter(({ setting }) =>
    GENERAL.includes(setting),
  );
  return changed.map(({ setting, before, after }) => note('ownGeneral', pathOf(setting, compared), { before, after }));
}

/** Items nobody reads: a letter may be wrong in them, so they are named. */
function unknownNotes({ items }: DefinitionSource): readonly ConversionNote[] {
  return items
    .filter(({ path }) => !KNOWN_PATHS.has(path))
    .map(({ path, value }) => note('unknownItem', path, { before: value.slice(0, 80), after: '' }));
}

/** V1 and V2 have no rules of screen pops: there the softphone layout has them. */
function popRuleNotes(source: DefinitionSource, result: DefinitionSource): readonly ConversionNote[] {
  const kept = new Set(result.items.map(({ path }) => path));
  return source.items
    .filter(({ path, value }) => POP_RULE_PATHS.includes(path) && plainValue(value) !== '' && !kept.has(path))
    .map(({ path, value }) => note('lost', path, { before: value.slice(0, 80), after: '' }));
}

const VALUE_CODES =
  /^(notABoolean|notANumber|outOfRange|notAChoice|badFieldName|badObjectName|unknownRegion|desktopUrlRefused)$/;

/** What could not be read stands in the result as what it worked as. */
function replacedNotes(source: DefinitionSource, result: DefinitionSource): readonly ConversionNote[] {
  const gone = readSettings(source).diagnostics.filter(({ code }) => VALUE_CODES.test(code));
  const still = new Set(readSettings(result).diagnostics.map(({ path }) => path));
  return gone
    .filter(({ path }) => !still.has(path))
    .map(({ path, params }) => {
      const now = result.items.find((item) => item.path === path)?.value ?? '';
      return note('replaced', path, { before: params.value ?? '', after: plainValue(now) });
    });
}

/** Everything that the result does not say as its source did; an empty report means that it says exactly the same. */
export function reportConversion(
  source: DefinitionSource,
  result: DefinitionSource,
  { texts, target }: Pick<Compared, 'texts' | 'target'>,
): readonly ConversionNote[] {
  const compared = { texts, target, after: readSettings(result).settings };
  return [
    ...generalNotes(compared),
    ...valueNotes(compared),
    ...allMappingNotes(compared),
    ...replacedNotes(source, result),
    ...unknownNotes(source),
    ...popRuleNotes(source, result),
  ];
}
