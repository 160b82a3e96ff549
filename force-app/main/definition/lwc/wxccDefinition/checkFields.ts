import { SETTING_ITEMS as ITEM } from 'c/wxccDefinitionItems';
import { createDiagnostic } from 'c/wxccDiagnostic';
import type { Diagnostic } from 'c/wxccDiagnostic';
import type { FieldDescribe, ObjectDescribe } from 'c/wxccFieldValues';
import { isConvertible } from 'c/wxccFieldValues';
import type { CallCenterSettings } from './callCenterSettings';
import { usedFields } from './usedFields';
import type { FieldUse } from './usedFields';

/** Objects of the org by API name, as far as they are known. */
export type Describes = Readonly<Record<string, ObjectDescribe>>;

function fieldOf({ fields }: ObjectDescribe, name: string): FieldDescribe | undefined {
  const found = Object.keys(fields).find((each) => each.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : fields[found];
}

/** Types that hold several lines, or at least text. */
const HOLDS_NOTES = /^(textarea|string)$/i;

function checkUse({ object, field, item }: FieldUse, describe: ObjectDescribe): Diagnostic | undefined {
  const found = fieldOf(describe, field);
  const place = { path: item.paths[0] ?? '', value: field };
  if (!found) return createDiagnostic('fieldNotThere', place, { object, field });
  if (found.createable === false || !isConvertible(found)) {
    return createDiagnostic('fieldNotWritable', place, { object, field });
  }
  const isNotes = item === ITEM.notesField;
  return isNotes && !HOLDS_NOTES.test(found.type)
    ? createDiagnostic('notesFieldUnfit', place, { field, type: found.type })
    : undefined;
}

/** Fields that a definition fills and this org does not have, or this user may not write. Needs the org's describe. */
export function checkFields(settings: CallCenterSettings, describes: Describes): readonly Diagnostic[] {
  return usedFields(settings).flatMap((use) => {
    const describe = describes[use.object];
    const found = describe && checkUse(use, describe);
    return found ? [found] : [];
  });
}
