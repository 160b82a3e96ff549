import type { FieldDescribe } from './fieldDescribe';
import { isRecordId } from './isRecordId';
import { cutText } from './plainText';
import { readDate, readDateTime } from './readDateTime';
import { readDecimal, readInteger } from './readNumber';

export type FieldContent = string | number | boolean;

/** A value as its field takes it, or undefined when the text is none of the field's kind. */
type Convert = (text: string, field: FieldDescribe) => FieldContent | undefined;

const TRUE = ['true', '1', 'yes'];
const FALSE = ['false', '0', 'no'];

function toBoolean(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (TRUE.includes(word)) return true;
  return FALSE.includes(word) ? false : undefined;
}

const toText: Convert = (text, { length }) => (length === undefined || length === 0 ? text : cutText(text, length));

const toRecordId: Convert = (text) => (isRecordId(text.trim()) ? text.trim() : undefined);

/** Types whose values are text, whatever their form: a picklist takes what is written, Salesforce judges it. */
const TEXTS = 'string textarea phone url email picklist multipicklist combobox encryptedstring'.split(' ');

const CONVERSIONS: Readonly<Record<string, Convert>> = {
  ...Object.fromEntries(TEXTS.map((type) => [type, toText])),
  ...{ double: readDecimal, currency: readDecimal, percent: readDecimal },
  ...{ int: readInteger, integer: readInteger },
  boolean: toBoolean,
  date: readDate,
  datetime: readDateTime,
  reference: toRecordId,
};

/** Can a mapping fill fields of this type at all? Addresses, locations and files are none of its business. */
export const isConvertible = ({ type }: FieldDescribe): boolean => Object.hasOwn(CONVERSIONS, type.toLowerCase());

/**
 * A text as a field of this kind takes it: cut to the field's length, `true`/`1`/`yes`, numbers with a decimal point or
 * comma, ISO dates and moments, record ids. Blanks around it count only in texts.
 * @param text not blank
 * @returns undefined when it is no value of that kind
 */
export function convertValue(text: string, field: FieldDescribe): FieldContent | undefined {
  const type = field.type.toLowerCase();
  return Object.hasOwn(CONVERSIONS, type) ? CONVERSIONS[type]?.(text, field) : undefined;
}
