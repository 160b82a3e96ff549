import { isRecord, type Clock } from 'c/wxccBase';
import type { AgentTexts, TextMemory } from 'c/wxccNotes';

const KEY = 'wxcc.texts';
/** Longer (ms) than any call lasts: what is left by then belongs to a call that this browser never saw end. */
const KEPT_FOR = 48 * 3_600_000;

export interface TextMemoryOptions {
  /** Org and user: the next one at this computer reads none of it. */
  readonly owner: string;
  readonly clock: Clock;
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What is stored may be anything: another version wrote it, or somebody else. */
function readStored(stored: string | null): { readonly at: number; readonly texts: AgentTexts } | undefined {
  try {
    const value: unknown = JSON.parse(stored ?? '');
    if (!isRecord(value) || typeof value.at !== 'number') return undefined;
    const [notes, subject] = [textIn(value.notes), textIn(value.subject)];
    const texts = { ...(notes !== undefined && { notes }), ...(subject !== undefined && { subject }) };
    return { at: value.at, texts };
  } catch {
    // Not ours to read: as if nothing were there.
    return undefined;
  }
}

/**
 * Keeps what agents type in `localStorage`, so that it is still there after a reload, and in the tab that takes the phone
 * over. Without storage it lives as long as the page.
 */
export function createTextMemory(storage: Storage | undefined, { owner, clock }: TextMemoryOptions): TextMemory {
  const prefix = `${KEY}.${owner}.`;
  const keys = Object.keys(storage ?? {}).filter((key) => key.startsWith(`${KEY}.`));
  const isOld = (key: string): boolean => {
    const stored = readStored(storage?.getItem(key) ?? null);
    return !stored || clock.now() - stored.at > KEPT_FOR;
  };
  keys.filter(isOld).forEach((key) => storage?.removeItem(key));
  return {
    read: (interactionId) => readStored(storage?.getItem(prefix + interactionId) ?? null)?.texts,
    write(interactionId, texts) {
      try {
        storage?.setItem(prefix + interactionId, JSON.stringify({ ...texts, at: clock.now() }));
      } catch (error) {
        // Full or refused: the journal has what was saved; only the last seconds would be lost with the page.
        if (!(error instanceof DOMException)) throw error;
      }
    },
    remove: (interactionId) => storage?.removeItem(prefix + interactionId),
  };
}
