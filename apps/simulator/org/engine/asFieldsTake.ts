import { convertValue } from 'c/wxccFieldValues';
import type { FieldValues } from 'c/wxccSalesforce';
import type { ObjectDescribe } from './orgFile';

/** Only these are read differently from Salesforce's own reading: `yes`, `12,5`. */
const CONVERTED = ['boolean', 'int', 'double', 'currency', 'percent'];

/** Text as the package's Apex converts it by describe (tests/cases/mappings.json); what is no such value stays, to be refused. */
export function asFieldsTake({ fields }: ObjectDescribe, given: FieldValues): FieldValues {
  const converted = Object.entries(given).map(([name, value]) => {
    const field = fields[name];
    const isText = typeof value === 'string' && value.trim() !== '';
    return [name, isText && field && CONVERTED.includes(field.type) ? (convertValue(value, field) ?? value) : value];
  });
  return Object.fromEntries(converted) as FieldValues;
}
