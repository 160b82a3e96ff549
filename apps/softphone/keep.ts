/** Part of `Storage` that small memories need. */
export type SmallStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Writes a text. A storage that is full or refused costs only that it is forgotten at a reload. */
export function keep(storage: SmallStorage | undefined, key: string, text: string): void {
  try {
    storage?.setItem(key, text);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
