import type { ActivitySettings } from './callCenterSettings';
import { spellingOf, SETTING_ITEMS as ITEM } from 'c/wxccDefinitionItems';
import type { FieldMapping } from 'c/wxccMapping';
import type { SettingsReader } from './settingsReader';

/** V1's mapping counts only while V1's gate is open; V2's is its own switch. */
function readMappings(reader: SettingsReader): readonly FieldMapping[] {
  const found = reader.find(ITEM.activityMappings);
  const mappings = reader.mapping(ITEM.activityMappings);
  const gated = found !== undefined && spellingOf(found.path) === 'v1';
  const open = reader.flag(ITEM.activityMappingGate);
  if (!gated || open) return mappings;
  if (mappings.length > 0) reader.report('mappingSwitchedOff', found);
  return [];
}

/** V1 opens the Task for editing, V2 only shows it: by whose item asks for it. */
function readOpenMode(reader: SettingsReader, isV2: boolean): 'edit' | 'view' {
  const found = reader.find(ITEM.openAtConnected) ?? reader.find(ITEM.openAtWrapUp);
  if (!found) return isV2 ? 'view' : 'edit';
  return spellingOf(found.path) === 'v2' ? 'view' : 'edit';
}

export function readActivity(reader: SettingsReader, isV2: boolean): ActivitySettings {
  return {
    enabled: !reader.flag(ITEM.activityDisabled),
    createAt: reader.flag(ITEM.createAtConnected) ? 'connected' : 'wrappedUp',
    namespace: reader.text(ITEM.namespace),
    autoRefresh: reader.flag(ITEM.autoRefresh),
    openAtConnected: reader.flag(ITEM.openAtConnected),
    openAtWrapUp: reader.flag(ITEM.openAtWrapUp),
    openMode: readOpenMode(reader, isV2),
    changeOwnership: reader.flag(ITEM.changeOwnership),
    activityIdVariable: reader.text(ITEM.activityIdVariable),
    sharedRecordVariable: reader.text(ITEM.sharedRecordVariable),
    shareActivityByDefault: reader.flag(ITEM.shareActivityByDefault),
    notes: reader.flag(ITEM.notes),
    notesField: reader.text(ITEM.notesField),
    liveSubject: reader.flag(ITEM.liveSubject),
    subjectDateFormat: reader.text(ITEM.subjectDateFormat),
    subjectTemplate: reader.text(ITEM.subjectTemplate),
    mappings: readMappings(reader),
  };
}
