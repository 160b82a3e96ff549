import { plainValue } from 'c/wxccDiagnostic';

export interface ParsedPrefixes {
  /** Longest first: `+1684` must win over `+1`. */
  readonly prefixes: readonly string[];
  readonly refused: readonly string[];
}

const DECORATION = /[\s().\-/]/g;
const PREFIX = /^\+?[0-9*#]*$/;

/** Comma list of what is cut from the front of a number; written as people write numbers, compared as digits. */
export function parsePrefixes(value: string): ParsedPrefixes {
  const parts = plainValue(value)
    .split(/[,;]/)
    .map((part) => part.replace(DECORATION, ''))
    .filter((part) => part !== '');
  const prefixes = [...new Set(parts.filter((part) => PREFIX.test(part)))];
  prefixes.sort((a, b) => b.length - a.length);
  return { prefixes, refused: parts.filter((part) => !PREFIX.test(part)) };
}
