import type { Random } from './createRandom';

/** What one schedule is played under. */
export interface WorldOptions {
  readonly random: Random;
  readonly createAt: 'connected' | 'wrappedUp';
  /** The Task follows the call from agent to agent. */
  readonly changeOwnership: boolean;
  readonly makesCases: boolean;
  readonly hasPresence: boolean;
  /** Of each of the two agents: may the user use the Apex class? */
  readonly hasApex: readonly [boolean, boolean];
  /** Desktop events are lost, doubled and late, its commands refused. */
  readonly isWireFaulty: boolean;
  /** The browsers refuse storage for a while, now and then. */
  readonly isStorageFaulty: boolean;
  /** The browsers have neither a database nor Web Locks, as in a frame without storage. */
  readonly isStorageRefused: boolean;
  /** Pages die, are reloaded, and there are several of them. */
  readonly isMortal: boolean;
  /** Salesforce fails, is slow, and answers get lost. */
  readonly isOrgFaulty: boolean;
  readonly calls: number;
  /** The agents stay in their pages until all is quiet, or go home and sign in the next day. */
  readonly ending: 'stay' | 'nextDay';
}

/** The same seed gives the same options; `random` goes on from there. */
export function worldOptions(random: Random): WorldOptions {
  const isMortal = random.chance(0.7);
  return {
    random,
    createAt: random.pick(['connected', 'wrappedUp']),
    changeOwnership: random.chance(0.5),
    makesCases: random.chance(0.4),
    hasPresence: random.chance(0.25),
    hasApex: random.pick([
      [true, true],
      [true, true],
      [true, false],
      [false, false],
    ]),
    isWireFaulty: random.chance(0.6),
    isStorageFaulty: random.chance(0.2),
    isStorageRefused: random.chance(0.1),
    isMortal,
    isOrgFaulty: random.chance(0.7),
    calls: random.between(1, 3),
    ending: random.chance(0.35) ? 'stay' : 'nextDay',
  };
}
