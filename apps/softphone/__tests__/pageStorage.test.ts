import { pageStorage } from '../pageStorage';

/** A page whose storage is refused, as the browser does it to a frame of another site. */
const refusing = (kind: string): Window =>
  Object.defineProperty({}, kind, {
    get: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  }) as Window;

describe('the storage of a page', () => {
  it.each(['localStorage', 'sessionStorage'] as const)('is its %s', (kind) => {
    expect(pageStorage(window, kind)).toBe(window[kind]);
  });

  it.each(['localStorage', 'sessionStorage'] as const)('is nothing, and no error, where %s is refused', (kind) => {
    expect(pageStorage(refusing(kind), kind)).toBeUndefined();
  });
});
