import type { JsonValue } from 'c/wxccBase';
import type { ReadJson, Written, WrittenPart } from './readJson';

interface Form {
  readonly written: ReadJson['written'];
  /** Indentation of one level; empty for a file of one line. */
  readonly indent: string;
  readonly newline: string;
}

const isContainer = (value: JsonValue): value is JsonValue[] | { [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null;

const isAsWritten = (value: JsonValue, { text }: WrittenPart): boolean =>
  JSON.stringify(JSON.parse(text)) === JSON.stringify(value);

/** What is new is indented like its neighbours, and stands on one line where they do. */
function writeFresh(value: JsonValue, before: string, { indent, newline }: Form): string {
  const lineStart = before.lastIndexOf('\n') + 1;
  if (lineStart === 0) return JSON.stringify(value);
  return JSON.stringify(value, null, indent).replaceAll('\n', newline + before.slice(lineStart));
}

/** White space before a part that was not there: as before the last one. */
function gapOf({ parts }: Written, { indent }: Form): string {
  const gap = parts.at(-1)?.before ?? '';
  return parts.length === 1 && gap === '' && indent !== '' ? ' ' : gap;
}

function writeParts(container: JsonValue[] | { [key: string]: JsonValue }, known: Written, form: Form): string[] {
  const byKey = new Map(known.parts.map((part) => [part.key, part]));
  const isArray = Array.isArray(container);
  const entries = Object.entries(container);
  return entries.map(([key, value], index) => {
    const old = isArray ? known.parts[index] : byKey.get(key);
    const before = old?.before ?? gapOf(known, form);
    const fresh = isArray ? '' : `${JSON.stringify(key)}:${form.indent === '' ? '' : ' '}`;
    const isLast = index === entries.length - 1;
    // The space before the closing bracket is the bracket's, not the last part's.
    const after = isLast || !old || old === known.parts.at(-1) ? '' : old.after;
    return `${before}${old?.head ?? fresh}${write(value, old, { ...form, before })}${after}`;
  });
}

function write(value: JsonValue, old: WrittenPart | undefined, form: Form & { readonly before: string }): string {
  if (old && isAsWritten(value, old)) return old.text;
  const known = isContainer(value) ? form.written.get(value) : undefined;
  if (!known || !isContainer(value) || known.parts.length === 0) return writeFresh(value, form.before, form);
  const [open, end] = Array.isArray(value) ? '[]' : '{}';
  const parts = writeParts(value, known, form);
  return `${open}${parts.join(',')}${parts.length > 0 ? known.close : ''}${end}`;
}

/** The shallowest line's indentation is that of one level. */
function readForm(written: ReadJson['written']): Form {
  const gaps = [...written.values()].flatMap(({ parts }) => parts.map(({ before }) => before));
  const indents = gaps.flatMap((gap) => /\n([ \t]+)$/.exec(gap)?.[1] ?? []);
  const indent = indents.reduce((least, each) => (each.length < least.length ? each : least), indents[0] ?? '');
  return { written, indent, newline: gaps.some((gap) => gap.includes('\r\n')) ? '\r\n' : '\n' };
}

/**
 * Writes a value that was read by `readJson` and changed since: what did not change keeps every character.
 * @param file what was read
 */
export function writeJson({ value, written, lead, tail }: ReadJson): string {
  return `${lead}${write(value, undefined, { ...readForm(written), before: '\n' })}${tail}`;
}
