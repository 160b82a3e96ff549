import { isRecord } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';

/** What the Apex entry answers as `error`. */
export class ApexRefusal extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, JsonValue>>;

  constructor(code: string, message: string, details: Readonly<Record<string, JsonValue>> = {}) {
    super(message);
    this.name = 'ApexRefusal';
    this.code = code;
    this.details = details;
  }
}

/** The `data` of a request, unread. */
export type ApexData = Readonly<Record<string, unknown>>;

const bad = (name: string, wanted: string): ApexRefusal =>
  new ApexRefusal('badInput', `"${name}" must be ${wanted}.`, { name });

/** @throws ApexRefusal badInput when it is missing, blank or too long */
export function textOf(data: ApexData, name: string, maxLength: number): string {
  const value = data[name];
  if (typeof value !== 'string' || value.trim() === '' || value.length > maxLength)
    throw bad(name, `a text of at most ${maxLength} characters`);
  return value;
}

/** @returns undefined when it is missing @throws ApexRefusal badInput */
export function optionalTextsOf(data: ApexData, name: string, maxSize: number): readonly string[] | undefined {
  const value = data[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || value.length > maxSize) throw bad(name, `a list of at most ${maxSize} texts`);
  return value.map((each: unknown) => textOf({ [name]: each }, name, 80));
}

/** @throws ApexRefusal badInput when it is no whole number from 0 */
export function countOf(data: ApexData, name: string): number {
  const value = data[name];
  if (!Number.isInteger(value) || (value as number) < 0) throw bad(name, 'a whole number from 0');
  return value as number;
}

/** @throws ApexRefusal badInput when it is no object */
export function objectOf(data: ApexData, name: string): ApexData {
  const value = data[name];
  if (!isRecord(value)) throw bad(name, 'an object of field values');
  return value;
}

/** Ids are letters and digits, 15 or 18 of them. @throws ApexRefusal badInput */
export function idOf(data: ApexData, name: string): string {
  const value = textOf(data, name, 18);
  if (!/^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(value)) throw bad(name, 'the id of a record');
  return value;
}
