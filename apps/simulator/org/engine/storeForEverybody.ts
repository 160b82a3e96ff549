import { DEFINITION_OBJECT } from './apexDefinition';
import type { CallCenterMap } from './callCenter';
import type { Records } from './records';
import type { RecordStore } from './recordStore';

const DISPLAY_NAME = '/reqGeneralInfo/reqDisplayName';
const MAX_NAME = 80;

/** Stores settings as the definition of everybody who has no other, in place of the one stored before. */
export function storeForEverybody(
  { store, records }: { readonly store: RecordStore; readonly records: Records },
  settings: CallCenterMap,
  userId: string,
): void {
  const Name = (settings[DISPLAY_NAME] || 'Everybody').slice(0, MAX_NAME);
  const fields = { Name, Wxcc_Holds_For__c: 'everybody', Wxcc_Settings__c: JSON.stringify(settings) };
  const before = store.findUnique(DEFINITION_OBJECT, 'Wxcc_Holds_For__c', 'everybody');
  if (before) records.update(before, fields, userId);
  else records.create(DEFINITION_OBJECT, fields, userId);
}
