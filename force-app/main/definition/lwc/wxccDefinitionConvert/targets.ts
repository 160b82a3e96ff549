import {
  desktopUrlOfRegion,
  isOwnAdapter,
  OWN_SECTIONS,
  parseMapping,
  plainValue,
  SETTING_ITEMS,
  spellingOf,
} from 'c/wxccDefinition';
import type { DefinitionSectionRows, FieldMapping, RowName, SettingName } from 'c/wxccDefinition';
import { constantVariables } from './constantVariables';
import type { ConversionTarget } from './conversion';
import { toV1Date, toV2Date } from './dateTokens';
import type { EffectiveTexts } from './effectiveTexts';
import { V1_SECTIONS } from './v1Sections';
import { V2_SECTIONS } from './v2Sections';
import { writeMappingJson, writePublishedPairs } from './writeMapping';

/** How one spelling says things. */
export interface Target {
  readonly sections: readonly DefinitionSectionRows[];
  /** The item's path in it; empty: it has none. */
  pathOf(name: SettingName, texts: EffectiveTexts): string;
  /** Undefined: the text that says the same in any spelling will do. */
  textOf(name: RowName, texts: EffectiveTexts): string | undefined;
}

const pathIn = (name: SettingName, ...spellings: readonly string[]): string =>
  SETTING_ITEMS[name].paths.find((path) => spellings.includes(spellingOf(path) ?? '')) ?? '';

const isMapping = (name: RowName): name is SettingName =>
  name !== 'noMatchRules' && name !== 'caseRules' && SETTING_ITEMS[name].kind === 'mapping';

const parsed = (name: SettingName, texts: EffectiveTexts): readonly FieldMapping[] => {
  const rules = name === 'noMatchMappings' ? 'noMatchRules' : 'caseRules';
  return parseMapping(texts.text(name), name === 'activityMappings' ? '' : texts.text(rules)).mappings;
};

/** V1 wants JSON. What is JSON already stays as it was typed. */
function jsonOf(name: SettingName, texts: EffectiveTexts): string {
  const text = plainValue(texts.text(name));
  if (/^[[{]/.test(text)) return text;
  return writeMappingJson(parsed(name, texts), name === 'activityMappings' ? 'cad' : 'wxcc');
}

const v1: Target = {
  sections: V1_SECTIONS,
  pathOf: (name) => pathIn(name, 'v1', 'shared'),
  textOf(name, texts) {
    const { desktop, activity } = texts.settings;
    if (name === 'adapterUrl') return desktop.region ? `${desktopUrlOfRegion(desktop.region)}/` : desktop.url;
    if (name === 'subjectDateFormat') return toV1Date(texts.text(name));
    if (name === 'createAtConnected') return String(activity.createAt === 'connected');
    return isMapping(name) ? jsonOf(name, texts) : undefined;
  },
};

const v2: Target = {
  sections: V2_SECTIONS,
  pathOf: (name) => pathIn(name, 'v2', 'shared'),
  textOf(name, texts) {
    if (name === 'caseInEditMode') return String(texts.settings.cases.open === 'edit');
    if (name === 'subjectDateFormat') return toV2Date(texts.text(name));
    if (name === 'activityMappings' && texts.settings.activity.mappings.length === 0) return '';
    return isMapping(name) ? writePublishedPairs(parsed(name, texts), constantVariables(texts.text(name))) : undefined;
  },
};

/** Opening the Task for viewing is V2's: V1's item of the same meaning opens it for editing. */
const OPENING: readonly string[] = ['openAtConnected', 'openAtWrapUp'];

/** Name and address are ours, unless they were already. */
const OURS: readonly string[] = ['internalName', 'displayName', 'adapterUrl'];

const ours: Target = {
  sections: OWN_SECTIONS,
  pathOf(name, { settings }) {
    const isViewing = OPENING.includes(name) && settings.activity.openMode === 'view';
    return isViewing ? pathIn(name, 'v2') : (SETTING_ITEMS[name].paths[0] ?? '');
  },
  textOf(name, texts) {
    if (name === 'noMatchRules' || name === 'caseRules' || !OURS.includes(name)) return undefined;
    return isOwnAdapter(texts.settings.general.adapterUrl) ? undefined : String(SETTING_ITEMS[name].defaults.ours);
  },
};

/** The three spellings a definition can be written in. */
export const TARGETS: Readonly<Record<ConversionTarget, Target>> = { v1, v2, ours };
