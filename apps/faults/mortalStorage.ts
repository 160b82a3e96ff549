import type { Life } from './createLife';

/** What all tabs of a browser see of `localStorage`. */
export type StoredTexts = Record<string, string>;

/** `localStorage` as one tab sees it: a dead tab changes nothing. Synchronous, as in life. */
export function mortalStorage(texts: StoredTexts, life: Life): Storage {
  const methods = {
    getItem: (key: string): string | null => texts[key] ?? null,
    setItem: (key: string, value: string): void => void (life.isDead || (texts[key] = value)),
    removeItem: (key: string): void => void (life.isDead || delete texts[key]),
  };
  const get = (target: StoredTexts, key: string): unknown => (methods as Record<string, unknown>)[key] ?? target[key];
  return new Proxy(texts, { get }) as unknown as Storage;
}
