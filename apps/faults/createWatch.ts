/** A page that has a call on its screen. */
interface Sight {
  readonly since: number;
  /** When the page lost the phone, or died; undefined while neither happened. */
  until?: number;
}

/** Whoever looks over the agents' shoulders: what was on the screen, and what the journals had. */
export interface Watch {
  /** The journal of this browser has something of the call. */
  noteWritten(agentId: string, interactionId: string): void;
  /** A page shows that the agent talks, or talked. */
  noteShown(page: object, agentId: string, interactionId: string): void;
  noteNotes(agentId: string, interactionId: string, notes: string): void;
  /** The agent's status is set, on either side. */
  notePresence(agentId: string): void;
  /** The page has lost the phone, or its life. */
  noteGone(page: object): void;
  /** Whatever went wrong without being one of the failures that are played. */
  noteError(error: unknown): void;
  isWritten(agentId: string, interactionId: string): boolean;
  /** Longest time (ms) for which one page showed the call; Infinity when that page is still there. */
  shownFor(agentId: string, interactionId: string): number;
  /** Everything the agent noted, as some page showed it last. */
  notesOf(agentId: string, interactionId: string): string | undefined;
  /** When the agent's status was set last, ms since 1970; 0: never. */
  presenceAt(agentId: string): number;
  readonly errors: readonly string[];
}

const keyOf = (agentId: string, interactionId: string): string => `${agentId}|${interactionId}`;

/** @param isExpected is this error one of those that are played? */
export function createWatch(now: () => number, isExpected: (error: unknown) => boolean): Watch {
  const written = new Set<string>();
  const sights = new Map<object, Map<string, Sight>>();
  const notes = new Map<string, string>();
  const presence = new Map<string, number>();
  const errors: string[] = [];
  return {
    errors,
    noteWritten: (agentId, interactionId) => void written.add(keyOf(agentId, interactionId)),
    noteShown(page, agentId, interactionId) {
      const seen = sights.get(page) ?? new Map<string, Sight>();
      const key = keyOf(agentId, interactionId);
      if (!seen.has(key)) sights.set(page, seen.set(key, { since: now() }));
    },
    noteNotes: (agentId, interactionId, text) => void notes.set(keyOf(agentId, interactionId), text),
    notePresence: (agentId) => void presence.set(agentId, now()),
    presenceAt: (agentId) => presence.get(agentId) ?? 0,
    noteGone: (page) => sights.get(page)?.forEach((sight) => void (sight.until ??= now())),
    noteError(error) {
      if (!isExpected(error)) errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
    isWritten: (agentId, interactionId) => written.has(keyOf(agentId, interactionId)),
    shownFor(agentId, interactionId) {
      const all = [...sights.values()].flatMap((seen) => seen.get(keyOf(agentId, interactionId)) ?? []);
      return Math.max(0, ...all.map(({ since, until }) => (until === undefined ? Infinity : until - since)));
    },
    notesOf: (agentId, interactionId) => notes.get(keyOf(agentId, interactionId)),
  };
}
