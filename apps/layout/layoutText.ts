import type { JsonValue } from 'c/wxccBase';

/** How a file was written, so that it can be written so again: a review shows only what changed. */
export interface TextForm {
  /** Indentation of one level; empty for one long line. */
  readonly indent: string;
  readonly newline: string;
  readonly byteOrderMark: boolean;
  readonly endsWithNewline: boolean;
}

export const DEFAULT_FORM: TextForm = { indent: '  ', newline: '\n', byteOrderMark: false, endsWithNewline: true };

export function readForm(text: string): TextForm {
  return {
    indent: /\n([ \t]+)\S/.exec(text)?.[1] ?? '',
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    byteOrderMark: text.startsWith('\uFEFF'),
    endsWithNewline: /\n$/.test(text),
  };
}

/** Key order is that of the objects, which is that of the file they were read from. */
export function writeText(value: JsonValue, form: TextForm): string {
  const text = JSON.stringify(value, null, form.indent) + (form.endsWithNewline ? '\n' : '');
  return (form.byteOrderMark ? '\uFEFF' : '') + text.replaceAll('\n', form.newline);
}
