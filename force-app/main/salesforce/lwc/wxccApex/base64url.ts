const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** UTF-8 bytes of a code point. A lone half of a surrogate pair cannot be written in UTF-8 and becomes U+FFFD. */
function bytesOf(char: string): number[] {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
  if (code >= 0xd800 && code <= 0xdfff) return [0xef, 0xbf, 0xbd];
  const tail = [0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  return code < 0x10000 ? [0xe0 | (code >> 12), ...tail] : [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), ...tail];
}

function encodeTriple([a = 0, b, c]: readonly number[]): string {
  const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
  const chars = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 0x3f)).join('');
  return chars.slice(0, b === undefined ? 2 : c === undefined ? 3 : 4);
}

/**
 * base64url (RFC 4648 §5, no padding) of the text's UTF-8 bytes. Only `[A-Za-z0-9_-]` reaches `runApex`, whose handling of
 * `&`, `=`, `+`, `%` and non-ASCII nobody has documented. Written out: `btoa` and `TextEncoder` are the host's, not ours.
 */
export function base64url(text: string): string {
  const bytes = Array.from(text).flatMap(bytesOf);
  const triples = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, index) =>
    bytes.slice(index * 3, index * 3 + 3),
  );
  return triples.map(encodeTriple).join('');
}
