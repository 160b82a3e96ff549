import { isRecordId } from 'c/wxccFieldValues';
import type { RecordMatch } from 'c/wxccSalesforce';

/** Key prefixes of standard objects, the same in every org. */
const OBJECTS: Readonly<Record<string, string>> = {
  '001': 'Account',
  '003': 'Contact',
  '006': 'Opportunity',
  '00Q': 'Lead',
  '02i': 'Asset',
  '0WO': 'WorkOrder',
  '500': 'Case',
  '701': 'Campaign',
  '800': 'Contract',
  '801': 'Order',
};
/** Custom objects begin with `a`; which one it is, only the org knows. Words do not have three digits in them. */
const CUSTOM = /^a[0-9A-Za-z]{2}(?=(?:.*\d){3})/;

/**
 * The record that a CAD value names by its id. The name is not known: Salesforce tells it when the record is shown.
 * @returns undefined when the text is no id of an object that can be shown
 */
export function recordOfId(text: string): RecordMatch | undefined {
  const id = text.trim();
  if (!isRecordId(id)) return undefined;
  const objectType = OBJECTS[id.slice(0, 3)] ?? (CUSTOM.test(id) ? '' : undefined);
  return objectType === undefined ? undefined : { id, objectType, name: '', fields: {} };
}
