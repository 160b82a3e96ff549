import { SETTING_ITEMS as ITEM } from 'c/wxccDefinitionItems';
import type { SettingItem } from 'c/wxccDefinitionItems';
import type { CallCenterSettings } from './callCenterSettings';

/** A field that a definition fills. */
export interface FieldUse {
  /** API name of the object it must be on. */
  readonly object: string;
  readonly field: string;
  /** The item that names it. */
  readonly item: SettingItem;
}

/** Every field that the definition names, with the object it must be on. */
export function usedFields({ activity, cases, noMatch }: CallCenterSettings): readonly FieldUse[] {
  const mapped = (object: string, fields: readonly { field: string }[], item: SettingItem): readonly FieldUse[] =>
    fields.map(({ field }) => ({ object, field, item }));
  return [
    ...(activity.notes ? [{ object: 'Task', field: activity.notesField, item: ITEM.notesField }] : []),
    ...mapped('Task', activity.mappings, ITEM.activityMappings),
    ...mapped('Case', cases.mappings, ITEM.caseMappings),
    ...mapped(noMatch.objectName, noMatch.mappings, ITEM.noMatchMappings),
  ];
}
