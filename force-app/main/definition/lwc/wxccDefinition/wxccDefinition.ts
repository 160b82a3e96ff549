/*
 * The definition room's front door: what the other rooms use of its bundles, under one name. Named, not starred: the
 * platform's compiler must see what a module of another bundle gives.
 */
export * from './callCenterSettings';
export * from './checkFields';
export * from './checkLayout';
export * from './dialect';
export * from './readSettings';
export * from './searchesNothing';
export * from './settingsReader';
export * from './usedFields';

export { createDiagnostic, DIAGNOSTIC_SEVERITY, plainValue } from 'c/wxccDiagnostic';
export type { Diagnostic, DiagnosticCode } from 'c/wxccDiagnostic';

export { callVariable, fillTemplate, parseMapping, SPECIAL_VARIABLES } from 'c/wxccMapping';
export type { ExtraVariables, FieldMapping, MappingRule, MappingValue, ParsedMapping } from 'c/wxccMapping';

export {
  desktopUrlOfRegion,
  isAllowedDesktopOverride,
  isAllowedDesktopUrl,
  isRegion,
  itemNameOf,
  OWN_SECTION,
  regionOfDesktopUrl,
  regions,
  SECTION_SPELLING,
  sectionOf,
  SETTING_ITEMS,
  spellingOf,
} from 'c/wxccDefinitionItems';
export type { Defaults, Region, RegionAddresses, SettingItem, SettingName, Spelling } from 'c/wxccDefinitionItems';

export {
  createDomDefinitionXml,
  documentFromSettingsMap,
  MAX_DEFINITION_LENGTH,
  OWN_SECTIONS,
  ownDefinition,
  readDefinitionText,
  rulesPath,
  settingsMapFromDocument,
  sourceFromSettingsMap,
  writeImportForm,
  writeMetadataForm,
} from 'c/wxccDefinitionFile';
export type {
  DefinitionDocument,
  DefinitionItem,
  DefinitionRow,
  DefinitionSectionRows,
  DefinitionSource,
  DefinitionText,
  DefinitionXml,
  DocumentItem,
  DocumentSection,
  ParsedXml,
  RowName,
  XmlElement,
  XmlFault,
} from 'c/wxccDefinitionFile';
