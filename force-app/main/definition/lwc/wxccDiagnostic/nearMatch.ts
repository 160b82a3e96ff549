/** Two slips of the finger, no more: beyond that a suggestion misleads. */
const MAX_DISTANCE = 2;
/** Names are short; what is longer is compared by its beginning, so that a hostile name costs nothing. */
const MAX_LENGTH = 80;

function nextRow(row: readonly number[], a: string, [character, index]: readonly [string, number]): readonly number[] {
  const next = [index + 1];
  for (let at = 0; at < a.length; at += 1) {
    const substitution = (row[at] ?? 0) + (a[at] === character ? 0 : 1);
    next.push(Math.min(substitution, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
  }
  return next;
}

/** Edits (insert, delete, replace) that turn one text into the other. */
function distance(a: string, b: string): number {
  let row: readonly number[] = Array.from({ length: a.length + 1 }, (_, index) => index);
  [...b].forEach((character, index) => {
    row = nextRow(row, a, [character, index]);
  });
  return row[a.length] ?? 0;
}

const plain = (name: string): string => name.slice(0, MAX_LENGTH).toLowerCase();

/** The candidate somebody most likely meant, or undefined when none is close. Case does not count as a difference. */
export function nearMatch(name: string, candidates: Iterable<string>): string | undefined {
  const ranked = [...candidates]
    .filter((candidate) => Math.abs(candidate.length - name.length) <= MAX_DISTANCE)
    .map((candidate) => ({ candidate, edits: distance(plain(name), plain(candidate)) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best && best.edits <= Math.min(MAX_DISTANCE, Math.floor(name.length / 3)) ? best.candidate : undefined;
}
