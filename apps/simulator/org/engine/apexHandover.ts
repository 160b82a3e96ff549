import type { FieldValues } from 'c/wxccSalesforce';
import { objectOf, textOf } from './apexInput';
import type { ApexData } from './apexInput';
import type { StoredRecord } from './recordStore';

const MAX_LINE = 4000;

const textIn = (values: FieldValues | undefined): string =>
  typeof values?.['Description'] === 'string' ? values['Description'].trim() : '';

/**
 * What is written for an agent who handed the call over: a line in the Description, alone where the Task exists. Double of
 * the Apex class WxccHandover.
 */
export function withHandover(data: ApexData, given: FieldValues, before: StoredRecord | undefined): FieldValues {
  if (data['history'] === undefined || data['history'] === null) return given;
  const history = objectOf(data, 'history');
  const line = textOf(history, 'line', MAX_LINE);
  const values = before && history['alone'] === true ? {} : given;
  const present = 'Description' in values ? textIn(values) : textIn(before?.fields);
  if (present.includes(line)) return values;
  return { ...values, Description: present === '' ? line : `${present}\n${line}` };
}
