import type { PresenceEvent, PresenceSide, StateCause } from 'c/wxccOmnichannel';
import type { Random } from '../faults/createRandom';
import type { Timeline } from './timeline';

/** One of the two systems: it has the truth, tells of it late, and may refuse what we write. */
export interface PresenceServer {
  /** Undefined: the agent is signed out. */
  readonly value: string | undefined;
  /** Writes that reached it, whatever became of them. */
  readonly writes: number;
  /** Somebody chooses, there and then. The same value again only tells it again. */
  choose(id: string): void;
  signIn(id: string): void;
  signOut(): void;
  /** Our write arrives, late. */
  write(id: string): void;
}

export interface PresenceServerOptions {
  readonly side: PresenceSide;
  readonly timeline: Timeline;
  readonly random: Random;
  /** Share of writes that are refused, or whose answer is lost. */
  readonly faults: number;
  /** @param isOurs an answer to our own write, or its echo */
  readonly tell: (event: PresenceEvent, isOurs: boolean) => void;
}

/** ms on the way there and back. */
const MAX_DELAY = 8_000;

export function createPresenceServer(options: PresenceServerOptions): PresenceServer {
  const { side, timeline, random, faults, tell } = options;
  let value: string | undefined;
  let writes = 0;
  let lastTold = 0;
  /** What a system tells comes in the order in which it happened; answers come by another way. */
  const tellLate = (event: (at: number) => PresenceEvent, isOurs: boolean): void => {
    lastTold = Math.max(lastTold, timeline.now + random.between(0, MAX_DELAY));
    timeline.at(lastTold, () => tell(event(timeline.now), isOurs));
  };
  const set = (id: string, cause: StateCause): void => {
    value = id;
    // Webex never says why.
    const told = side === 'webex' ? 'untold' : cause;
    tellLate((at) => ({ kind: 'state', side, id, cause: told, at }), cause === 'own');
  };
  const answer = (id: string, outcome: 'done' | 'refused' | 'unknown'): void =>
    timeline.at(timeline.now + random.between(0, MAX_DELAY), () =>
      tell({ kind: 'written', side, id, outcome, at: timeline.now }, true),
    );
  const receive = (id: string): void => {
    if (value === undefined || random.chance(faults)) return answer(id, 'refused');
    set(id, 'own');
    return answer(id, random.chance(faults) ? 'unknown' : 'done');
  };
  return {
    get value() {
      return value;
    },
    get writes() {
      return writes;
    },
    choose: (id) => (value === undefined ? undefined : set(id, 'chosen')),
    signIn: (id) => set(id, 'login'),
    signOut() {
      value = undefined;
      tellLate((at) => ({ kind: 'offline', side, at }), false);
    },
    write(id) {
      writes += 1;
      timeline.at(timeline.now + random.between(0, MAX_DELAY), () => receive(id));
    },
  };
}
