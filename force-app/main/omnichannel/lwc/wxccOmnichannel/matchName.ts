import { nearMatch } from 'c/wxccDiagnostic';

/** A status or idle code, with every name people know it by: its label first, then its API name. */
export interface NamedEntry {
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * - `exact`: written as it is there
 * - `near`: another case, or spaces around it; used, and said
 * - `unknown`: nothing of that name. `suggestion`: what was most likely meant; never used by itself
 */
export type NameMatch =
  | { readonly kind: 'exact'; readonly id: string }
  | { readonly kind: 'near'; readonly id: string; readonly name: string }
  | { readonly kind: 'unknown'; readonly suggestion?: string };

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Finds an entry by label or API name: exactly, then in any case. */
export function matchName(name: string, entries: readonly NamedEntry[]): NameMatch {
  const exact = entries.find(({ names }) => names.includes(name));
  if (exact) return { kind: 'exact', id: exact.id };
  for (const { id, names } of entries) {
    const near = names.find((each) => plain(each) === plain(name));
    if (near !== undefined) return { kind: 'near', id, name: near };
  }
  const suggestion = nearMatch(
    name,
    entries.flatMap(({ names }) => names),
  );
  return { kind: 'unknown', ...(suggestion !== undefined && { suggestion }) };
}
