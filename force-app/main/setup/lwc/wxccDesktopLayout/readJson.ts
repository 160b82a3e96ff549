import type { JsonValue } from 'c/wxccBase';

/** A member or an element, and how it was written. */
export interface WrittenPart {
  /** Empty for the elements of an array. */
  readonly key: string;
  readonly value: JsonValue;
  /** White space before it, `"key" : ` with its own spaces, the value's text, white space before the comma. */
  readonly before: string;
  readonly head: string;
  readonly text: string;
  readonly after: string;
}

/** How an object or an array was written. */
export interface Written {
  readonly parts: readonly WrittenPart[];
  /** White space before the closing bracket. */
  readonly close: string;
}

/** A file's value, and how each of its objects and arrays was written. */
export interface ReadJson {
  readonly value: JsonValue;
  readonly written: ReadonlyMap<object, Written>;
  /** What stands before and after the value: a byte order mark, a last newline. */
  readonly lead: string;
  readonly tail: string;
}

const SPACE = /[\s\uFEFF]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y;

/**
 * Reads JSON and keeps how it was written, so that a change rewrites only what it changes.
 * @throws SyntaxError when it is not JSON
 */
export function readJson(source: string): ReadJson {
  JSON.parse(source.replace(/^\uFEFF/, ''));
  const written = new Map<object, Written>();
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const readHead = (): { key: string; head: string } => {
    const name = take(STRING);
    const gap = take(SPACE);
    at += 1;
    return { key: JSON.parse(name) as string, head: `${name}${gap}:${take(SPACE)}` };
  };
  const readPart = (before: string, isObject: boolean): WrittenPart => {
    const { key, head } = isObject ? readHead() : { key: '', head: '' };
    const start = at;
    const value = readValue();
    return { key, value, before, head, text: source.slice(start, at), after: take(SPACE) };
  };
  const readContainer = (isObject: boolean): JsonValue => {
    const parts: WrittenPart[] = [];
    at += 1;
    let close = take(SPACE);
    while (!/[\]}]/.test(source.charAt(at))) {
      if (parts.length > 0) at += 1;
      const part = readPart(parts.length > 0 ? take(SPACE) : close, isObject);
      close = part.after;
      parts.push(part);
    }
    at += 1;
    const value: JsonValue = isObject
      ? Object.fromEntries(parts.map((part) => [part.key, part.value]))
      : parts.map((part) => part.value);
    written.set(value, { parts, close });
    return value;
  };
  function readValue(): JsonValue {
    const first = source.charAt(at);
    return first === '{' || first === '[' ? readContainer(first === '{') : (JSON.parse(take(SCALAR)) as JsonValue);
  }
  const lead = take(SPACE);
  const value = readValue();
  return { value, written, lead, tail: source.slice(at) };
}
