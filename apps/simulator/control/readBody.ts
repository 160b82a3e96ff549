import { isRecord } from 'c/wxccBase';
import { HttpError } from '../server/httpError';
import type { FlowVariable } from '../desktop/engine';

/** A JSON body whose fields are read by name and type. */
export interface Body {
  /** Empty when missing. */
  text(name: string): string;
  flag(name: string, otherwise: boolean): boolean;
  has(name: string): boolean;
  value(name: string): unknown;
}

/** @throws HttpError 400 when it is not an object */
export function readBody(json: unknown): Body {
  const fields = json ?? {};
  if (!isRecord(fields)) throw new HttpError(400, 'The body must be a JSON object.');
  return {
    has: (name) => name in fields,
    value: (name) => fields[name],
    text(name) {
      const value = fields[name] ?? '';
      if (typeof value !== 'string') throw new HttpError(400, `${name} must be a text.`);
      return value;
    },
    flag(name, otherwise) {
      const value = fields[name] ?? otherwise;
      if (typeof value !== 'boolean') throw new HttpError(400, `${name} must be true or false.`);
      return value;
    },
  };
}

function readVariable(name: string, value: unknown): FlowVariable {
  const usual = { name, label: name, value: '', editable: true, viewable: true, secure: false };
  if (!isRecord(value)) return { ...usual, value: typeof value === 'string' ? value : JSON.stringify(value) };
  const body = readBody(value);
  return {
    name,
    label: body.text('label') || name,
    value: body.text('value'),
    editable: body.flag('editable', true),
    viewable: body.flag('viewable', true),
    secure: body.flag('secure', false),
  };
}

/**
 * CAD variables as `[{ name, value, label?, editable?, viewable?, secure? }]` or, in short, `{ name: value }`.
 * @throws HttpError 400
 */
export function readVariables(value: unknown): FlowVariable[] {
  if (value === undefined || value === null) return [];
  if (isRecord(value)) return Object.entries(value).map(([name, one]) => readVariable(name, one));
  if (!Array.isArray(value)) throw new HttpError(400, 'cad must be a list or an object.');
  return value.map((one: unknown) => {
    const name = isRecord(one) ? one['name'] : undefined;
    if (typeof name !== 'string' || name === '') throw new HttpError(400, 'Every CAD variable needs a name.');
    return readVariable(name, one);
  });
}
