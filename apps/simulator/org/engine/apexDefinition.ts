import type { JsonValue } from 'c/wxccBase';
import { isRecord } from 'c/wxccBase';
import { ApexRefusal } from './apexInput';
import type { OrgUser } from './orgFile';
import type { StoredRecord } from './recordStore';

export const DEFINITION_OBJECT = 'Wxcc_Definition__c';

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Smaller comes first; undefined: not for this user. */
function rankOf(holdsFor: string, { customPermissions = [], ProfileId = '' }: OrgUser): number | undefined {
  if (customPermissions.some((name) => isSame(holdsFor, `permission:${name}`))) return 0;
  if (ProfileId && isSame(holdsFor, `profile:${ProfileId}`)) return 1;
  return isSame(holdsFor, 'everybody') ? 2 : undefined;
}

function parse(settings: unknown): JsonValue | undefined {
  try {
    const value: unknown = JSON.parse(String(settings));
    return isRecord(value) ? (value as JsonValue) : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (record: StoredRecord, field: string): string => String(record.fields[field] ?? '');

const noDefinition = (message: string, details = {}): ApexRefusal => new ApexRefusal('noDefinition', message, details);

/**
 * Double of WxccDefinitionService.current.
 * @returns the settings that hold for a user, values by /section/item
 * @throws ApexRefusal noDefinition
 */
export function definitionInApex(stored: readonly StoredRecord[], user: OrgUser): JsonValue {
  const [mine] = stored
    .map((record) => ({ record, rank: rankOf(textOf(record, 'Wxcc_Holds_For__c'), user) ?? Infinity }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || textOf(a.record, 'Name').localeCompare(textOf(b.record, 'Name')));
  if (!mine) throw noDefinition('No definition is stored for you.');
  const definition = textOf(mine.record, 'Name');
  const settings = parse(mine.record.fields.Wxcc_Settings__c);
  if (!settings) throw noDefinition(`The stored definition "${definition}" cannot be read.`, { definition });
  return settings;
}
