/**
 * A value without the white space around it; a lone hyphen is how a blank is written in the metadata form, whose `value`
 * is required, and reads as blank everywhere.
 */
export function plainValue(value: string): string {
  const trimmed = value.trim();
  return trimmed === '-' ? '' : trimmed;
}
