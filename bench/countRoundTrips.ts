import type { Operation } from '../apps/simulator/org/engine';

/** What waits for Salesforce's answer; screen pops, refreshes and setters are orders that nothing waits for. */
const ROUND_TRIP = /^(getCallCenterSettings|getSoftphoneLayout|searchAndScreenPop|saveLog|runApex|apex\..+)$/;
/** ms within which an answer's consequence leaves, generously; people's next step comes later. */
const AT_ONCE = 400;

export interface RoundTrips {
  readonly requests: number;
  /** The longest chain of requests each of which waited for the answer before. */
  readonly serial: number;
  readonly kinds: readonly string[];
}

/**
 * Counts what a piece of work asked of Salesforce.
 * @param operations as the simulated org saw them, oldest first
 * @param latency ms before each answer, as set at its door
 */
export function countRoundTrips(operations: readonly Operation[], latency: number): RoundTrips {
  const trips = operations.filter(({ kind }) => ROUND_TRIP.test(kind));
  const depths: number[] = [];
  trips.forEach(({ at }, index) => {
    const before = trips
      .slice(0, index)
      .map((trip, place) => ({ since: at - trip.at - latency, depth: depths[place]! }));
    const waitedFor = before.filter(({ since }) => since >= 0 && since <= AT_ONCE);
    depths.push(1 + Math.max(0, ...waitedFor.map(({ depth }) => depth)));
  });
  return { requests: trips.length, serial: Math.max(0, ...depths), kinds: trips.map(({ kind }) => kind) };
}
