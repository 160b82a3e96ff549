import type { Diagnostic } from './diagnostic';
import { DIAGNOSTIC_SEVERITY, type DiagnosticCode } from './diagnosticCodes';

/** A value is quoted to be recognised, not to be read in full: mappings run to thousands of characters. */
const QUOTE_LENGTH = 80;

/** Where a finding points to. A definition item will do. */
export interface Place {
  readonly path: string;
  readonly line?: number;
  readonly value?: string;
}

/** Anything from a file may hold line breaks and control characters; a message must stay one readable line. */
export function quote(value: string): string {
  // Only the beginning is looked at: one bad mapping can give thousands of findings, each quoting the whole item.
  const start = value.slice(0, QUOTE_LENGTH * 10);
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  const line = start.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH)}…` : line;
}

/** `params` always hold `item` and `value` of the place; `more` adds to them. */
export function createDiagnostic(code: DiagnosticCode, place: Place, more: Record<string, string> = {}): Diagnostic {
  const own = { item: place.path.split('/').at(-1) ?? '', value: place.value ?? '', ...more };
  const params = Object.fromEntries(Object.entries(own).map(([name, text]) => [name, quote(text)]));
  const line = place.line === undefined ? {} : { line: place.line };
  return { severity: DIAGNOSTIC_SEVERITY[code], code, path: place.path, ...line, params };
}
