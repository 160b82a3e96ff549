import type { Ids } from 'c/wxccBase';

const BYTES = 16;

/**
 * 128 random bits as 32 hex digits. Not `randomUUID`: that one is missing where the page is not a secure context.
 * @param source the page's `crypto`
 */
export function createCryptoIds(source: Pick<Crypto, 'getRandomValues'> = crypto): Ids {
  return {
    next: () =>
      [...source.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
