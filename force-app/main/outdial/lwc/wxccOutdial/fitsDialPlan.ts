/** A repeated group that repeats inside could keep the browser busy for minutes. */
const NESTED_REPEAT = /\([^()]*[+*{][^()]*\)[+*{]/;

/**
 * Does the number fit the tenant's dial plan (the SDK's outDialRegex)? A pattern that cannot be read, or not in bounded
 * time, refuses nothing: Webex applies it anyway.
 */
export function fitsDialPlan(number: string, pattern: string): boolean {
  if (pattern === '' || NESTED_REPEAT.test(pattern) || /\\\d/.test(pattern)) return true;
  try {
    return new RegExp(pattern).test(number);
  } catch {
    // Another dialect of patterns: Webex knows it, we do not.
    return true;
  }
}
