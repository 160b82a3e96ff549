/** How long `base64url(text)` would be, without writing it: asked many times while a long note is cut into pieces. */
export function base64urlLength(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // A pair's first half counts 3 and its second 1: together the 4 bytes of UTF-8; lone halves are 3, and counted so.
    const isSecondHalf = (code & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
    bytes += code < 0x80 || isSecondHalf ? 1 : code < 0x800 ? 2 : 3;
  }
  return Math.ceil((bytes * 4) / 3);
}
