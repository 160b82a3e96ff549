import { plainValue } from 'c/wxccDiagnostic';

/** `known` is false for text that is neither true, false nor blank; it counts as false all the same, as in V1 and V2. */
export interface ParsedFlag {
  readonly value: boolean;
  readonly known: boolean;
}

/** V1 and V2 compare text, and administrators write `TRUE` and ` true `. Mappings also hold real booleans. */
export function parseFlag(raw: unknown): ParsedFlag {
  const text = typeof raw === 'boolean' ? String(raw) : plainValue(typeof raw === 'string' ? raw : '').toLowerCase();
  return { value: text === 'true', known: text === 'true' || text === 'false' || text === '' };
}
