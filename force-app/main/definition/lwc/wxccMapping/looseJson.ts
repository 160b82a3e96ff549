import { isRecord } from 'c/wxccBase';

/** An object of a V1 JSON list, its keys in lower case: Cisco's own documents spell them three ways. */
export type LooseEntry = ReadonlyMap<string, unknown>;

function looseEntry(value: unknown): LooseEntry | undefined {
  if (!isRecord(value)) return undefined;
  return new Map(Object.entries(value).map(([key, inner]) => [key.trim().toLowerCase(), inner]));
}

/** The list, or undefined when the text is not JSON. `[{}]` is how an empty list was written; a lone object is a list of one. */
export function parseLooseList(
  text: string,
): readonly { readonly raw: unknown; readonly entry?: LooseEntry }[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Told to the administrator by the caller: the item's name and line are known there.
    return undefined;
  }
  const all: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const filled = all.filter((raw) => !(isRecord(raw) && Object.keys(raw).length === 0));
  return filled.map((raw) => {
    const entry = looseEntry(raw);
    return entry ? { raw, entry } : { raw };
  });
}

/** Text of the first key that is there; numbers and booleans as text, anything else as empty. */
export function textOf(entry: LooseEntry, ...keys: readonly string[]): string | undefined {
  const key = keys.find((candidate) => entry.has(candidate));
  if (key === undefined) return undefined;
  const value = entry.get(key);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
