/**
 * Reads the attribute `softphone-origins`: exact origins, separated by spaces or commas. What is no origin is left out;
 * a wildcard is never one, since messages would reach whoever frames the Desktop.
 */
export function parseOrigins(attribute: string | null): readonly string[] {
  const words = (attribute ?? '').split(/[\s,]+/).filter((word) => word !== '');
  return [...new Set(words.filter(isOrigin).map((word) => new URL(word).origin))];
}

function isOrigin(word: string): boolean {
  try {
    const url = new URL(word);
    return /^https?:$/.test(url.protocol) && !url.hostname.includes('*') && url.pathname === '/' && url.search === '';
  } catch {
    // Not an address at all.
    return false;
  }
}
