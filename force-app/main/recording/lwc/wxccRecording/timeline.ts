import type { Leg } from './recording';

/** s from the start of the leg to the start of one of its parts. */
export function startOf(leg: Leg, part: number): number {
  return leg.parts.slice(0, part).reduce((sum, { seconds }) => sum + seconds, 0);
}

export function durationOf(leg: Leg | undefined): number {
  return leg ? startOf(leg, leg.parts.length) : 0;
}

/** Which part a second of the leg lies in; the last one for everything beyond the end. */
export function partAt(leg: Leg, second: number): number {
  const next = leg.parts.findIndex((_, index) => second < startOf(leg, index + 1));
  return next === -1 ? leg.parts.length - 1 : next;
}

/** The same legs, where the files themselves have told their length. */
export function withLengths(legs: readonly Leg[], lengths: ReadonlyMap<string, number>): readonly Leg[] {
  return legs.map((leg) => ({
    ...leg,
    parts: leg.parts.map((part) => ({ ...part, seconds: lengths.get(part.id) ?? part.seconds })),
  }));
}

/** Where somebody was, in legs that were fetched anew; the beginning when that place is gone. */
export function samePlace(
  before: { readonly legs: readonly Leg[]; readonly leg: number; readonly part: number; readonly position: number },
  legs: readonly Leg[],
): { leg: number; part: number; position: number } {
  const leg = legs.findIndex(({ kind }) => kind === before.legs[before.leg]?.kind);
  const isThere = legs[leg]?.parts[before.part] !== undefined;
  return isThere ? { leg, part: before.part, position: before.position } : { leg: 0, part: 0, position: 0 };
}
