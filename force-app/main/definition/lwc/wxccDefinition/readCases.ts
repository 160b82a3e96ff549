import type { CaseSettings } from './callCenterSettings';
import { spellingOf, SETTING_ITEMS as ITEM } from 'c/wxccDefinitionItems';
import type { FieldMapping } from 'c/wxccMapping';
import type { SettingsReader } from './settingsReader';

/** Relations first, then the administrator's own; on the same field the later one wins. */
function withoutOverruled(mappings: readonly FieldMapping[]): readonly FieldMapping[] {
  const byField = new Map(mappings.map((mapping) => [mapping.field.toLowerCase(), mapping]));
  return mappings.filter((mapping) => byField.get(mapping.field.toLowerCase()) === mapping);
}

/** V2 shows a Case it does not open for editing; V1 does neither unless told. */
function readOpen(reader: SettingsReader, isV2: boolean): CaseSettings['open'] {
  if (reader.flag(ITEM.caseAlwaysInViewMode)) return 'view';
  const found = reader.find(ITEM.caseInEditMode);
  if (reader.flag(ITEM.caseInEditMode)) return 'edit';
  const spelledV2 = found ? spellingOf(found.path) === 'v2' : isV2;
  return spelledV2 ? 'view' : 'none';
}

export function readCases(reader: SettingsReader, isV2: boolean): CaseSettings {
  return {
    createInbound: reader.flag(ITEM.createCaseInbound),
    createOutbound: reader.flag(ITEM.createCaseOutbound),
    open: readOpen(reader, isV2),
    mappings: withoutOverruled([...reader.mapping(ITEM.caseRelations), ...reader.mapping(ITEM.caseMappings)]),
  };
}
