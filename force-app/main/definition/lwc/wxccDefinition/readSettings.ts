import type { CallCenterSettings, Dialect, OutdialSettings } from './callCenterSettings';
import { checkContradictions } from './checkContradictions';
import { checkGeneral } from './checkGeneral';
import { checkItems } from './checkItems';
import { checkMappings } from './checkMappings';
import { checkPopRules } from './checkPopRules';
import type { DefinitionSource } from 'c/wxccDefinitionFile';
import { SETTING_ITEMS as ITEM } from 'c/wxccDefinitionItems';
import { createDiagnostic } from 'c/wxccDiagnostic';
import type { Diagnostic } from 'c/wxccDiagnostic';
import { detectDialect } from './dialect';
import { readActivity } from './readActivity';
import { readCases } from './readCases';
import { readDesktop } from './readDesktop';
import { SettingsReader } from './settingsReader';
import { settleContradictions } from './settleContradictions';

export interface ReadSettings {
  readonly settings: CallCenterSettings;
  readonly diagnostics: readonly Diagnostic[];
}

/** Only V1's first file has the gate: there, unless it is true, the prefix beside it is ignored. */
function readOutdial(reader: SettingsReader): OutdialSettings {
  const prefixes = reader.prefixes(ITEM.outdialPrefixes);
  return {
    prefixes: reader.flag(ITEM.outdialPrefixGate) ? prefixes : [],
    setAni: reader.flag(ITEM.setAni),
    crmSearch: reader.flag(ITEM.crmSearch),
    doNotCall: reader.choice(ITEM.doNotCall),
  };
}

const readGeneral = (reader: SettingsReader): CallCenterSettings['general'] => ({
  internalName: reader.text(ITEM.internalName),
  displayName: reader.text(ITEM.displayName),
  description: reader.text(ITEM.description),
  adapterUrl: reader.text(ITEM.adapterUrl),
  useApi: reader.flag(ITEM.useApi),
  softphoneHeight: reader.number(ITEM.softphoneHeight),
  softphoneWidth: reader.number(ITEM.softphoneWidth),
  compatibilityMode: reader.text(ITEM.compatibilityMode),
});

const readScreenPop = (reader: SettingsReader): CallCenterSettings['screenPop'] => ({
  moment: reader.choice(ITEM.popMoment),
  advanced: reader.flag(ITEM.advanced),
  cadVariable: reader.text(ITEM.cadVariable),
  aniPrefixes: reader.prefixes(ITEM.aniPrefixes),
  fallbackToAni: reader.flag(ITEM.fallbackToAni),
  digitalContacts: reader.flag(ITEM.digitalContacts),
});

const readNoMatch = (reader: SettingsReader): CallCenterSettings['noMatch'] => ({
  enabled: reader.flag(ITEM.noMatchEnabled),
  objectName: reader.text(ITEM.noMatchObject),
  mappings: reader.mapping(ITEM.noMatchMappings),
});

const readOmniChannel = (reader: SettingsReader): CallCenterSettings['omniChannel'] => ({
  enabled: reader.flag(ITEM.omniEnabled),
  statusDuringCall: reader.text(ITEM.omniStatusDuringCall),
  idleCodeDuringWork: reader.text(ITEM.idleCodeDuringWork),
  pairs: reader.presencePairs(ITEM.presencePairs),
  omniFollowsWebex: reader.flag(ITEM.omniFollowsWebex),
  webexFollowsOmni: reader.flag(ITEM.webexFollowsOmni),
});

function readAll(reader: SettingsReader, dialect: Dialect): CallCenterSettings {
  const isV2 = dialect === 'webex-v2';
  return {
    dialect,
    general: readGeneral(reader),
    desktop: readDesktop(reader),
    screenPop: readScreenPop(reader),
    noMatch: readNoMatch(reader),
    activity: readActivity(reader, isV2),
    cases: readCases(reader, isV2),
    outdial: readOutdial(reader),
    omniChannel: readOmniChannel(reader),
    leaving: { idleCode: reader.text(ITEM.leaveIdleCode), graceSeconds: reader.number(ITEM.leaveGraceSeconds) },
    widget: {
      browserNotifications: reader.flag(ITEM.browserNotifications),
      openOnOffer: reader.flag(ITEM.openOnOffer),
      createCaseButton: reader.flag(ITEM.createCaseButton),
      relateButtons: reader.flag(ITEM.relateButtons),
    },
  };
}

/** Sections and items only Service Cloud Voice definitions have. */
const VOICE = /^\/(reqHvcc|sfdcScv)\/|\/reqVendorInfoApiName$/;

/** Of somebody else's definition nothing is worth saying but that: its items mean other things. */
function checkVendor({ items }: DefinitionSource): readonly Diagnostic[] {
  const [first] = items;
  if (!first) return [createDiagnostic('noItems', { path: '' })];
  const voice = items.find(({ path }) => VOICE.test(path));
  return [createDiagnostic(voice ? 'serviceCloudVoice' : 'otherVendor', { ...(voice ?? first), path: '' })];
}

const inFileOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** The first item of each path is the one that counts; what is there twice must not be looked at twice. */
function firstOfEach({ format, items }: DefinitionSource): DefinitionSource {
  const byPath = new Map([...items].reverse().map((item) => [item.path, item]));
  return { format, items: [...byPath.values()].reverse() };
}

const readerOf = (source: DefinitionSource, dialect: Dialect): SettingsReader =>
  new SettingsReader(source, dialect === 'webex-v2' ? 'v2' : 'v1');

/** What `readSettings` reads, without a word about it: a page that handles calls need not load what checks definitions. */
export function readSettingValues(found: DefinitionSource): CallCenterSettings {
  const source = firstOfEach(found);
  const dialect = detectDialect(source);
  return settleContradictions(readAll(readerOf(source, dialect), dialect));
}

/**
 * The settings a definition means, whatever its spelling, form and faults: never throws, every value valid. Absent items
 * take V1's default, V2's in a V2 file; blank ones are empty, false, or the default where a feature cannot do without.
 */
export function readSettings(found: DefinitionSource): ReadSettings {
  const source = firstOfEach(found);
  const dialect = detectDialect(source);
  const reader = readerOf(source, dialect);
  const asked = readAll(reader, dialect);
  const settings = settleContradictions(asked);
  if (dialect === 'other') return { settings, diagnostics: checkVendor(source) };
  // Taken before the contradictions are looked for: those read flags again.
  const values = [...reader.diagnostics];
  const rest = [
    ...checkGeneral(source, asked),
    ...checkItems(source),
    ...checkMappings(source),
    ...checkPopRules(source),
    ...checkContradictions(asked, reader),
  ];
  return { settings, diagnostics: inFileOrder([...values, ...rest]) };
}
