/** Prefixes are written as numbers are: with spaces, brackets and dashes. */
const bare = (prefix: string): string => prefix.replace(/[\s().-]/g, '');

/** Nobody can be reached by fewer digits than this: then the prefix was the number. */
const MIN_LEFT = 2;

/**
 * The number without the first fitting prefix, the longest first; one at most (reqPrefixStringTobeRemoved ·
 * outdialRemovePrefix).
 */
export function withoutPrefix(number: string, prefixes: readonly string[]): string {
  const longestFirst = prefixes
    .map(bare)
    .filter((prefix) => prefix !== '')
    .sort((one, other) => other.length - one.length);
  const prefix = longestFirst.find((each) => number.startsWith(each));
  const rest = number.slice(prefix?.length ?? 0);
  return rest.length < MIN_LEFT ? number : rest;
}
