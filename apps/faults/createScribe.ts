/** What happened, in words short enough to read a hundred of them. */
export interface Scribe {
  readonly lines: readonly string[];
  note(what: string): void;
}

export function createScribe(now: () => number): Scribe {
  const lines: string[] = [];
  return {
    lines,
    note: (what) => void lines.push(`${new Date(now()).toISOString().slice(11, 23)} ${what}`),
  };
}
