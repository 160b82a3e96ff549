import type { PresenceSide, PresenceState, SideState } from './presenceState';
import { RONA } from './presenceState';
import type { PresenceEffect } from './presenceEvent';
import type { PresenceRules } from './presenceRules';

/**
 * Writes that one thing that happens may cause on a side. The second one is for the case that somebody's change crosses
 * our first: then ours arrives last and has to be taken back.
 */
export const MAX_WRITES = 2;
/** An echo that did not come in this time (ms) will not come: the same value is somebody's choice again. */
const ECHO_LIMIT = 60_000;

const mayWrite = (side: PresenceSide, rules: PresenceRules): boolean =>
  side === 'omni' ? rules.writesOmni : rules.writesWebex;

/** Changes one side. */
export const withSide = (state: PresenceState, side: PresenceSide, change: Partial<SideState>): PresenceState => ({
  ...state,
  [side]: { ...state[side], ...change },
});

/** The side may be written again, on account of something new. */
export const withCause = (state: PresenceState, side: PresenceSide, rules: PresenceRules): PresenceState =>
  mayWrite(side, rules) ? withSide(state, side, { writesLeft: MAX_WRITES }) : state;

/** The value that calls or work ask for; undefined: neither does. */
export function busyValue(state: PresenceState, side: PresenceSide, rules: PresenceRules): string | undefined {
  if (!mayWrite(side, rules)) return undefined;
  if (side === 'omni') return state.isTalking ? rules.busyStatus : undefined;
  // Who missed a contact is not routable: there is nothing to protect, and no way back into that state.
  return state.works?.length && state.webex.chosen !== RONA ? rules.workCode : undefined;
}

/** What the side is to show. Undefined: as it is. */
function targetOf(state: PresenceState, side: PresenceSide, rules: PresenceRules): string | undefined {
  const { isReleased, chosen } = state[side];
  const busy = isReleased ? undefined : busyValue(state, side, rules);
  return busy ?? (chosen === RONA ? undefined : chosen);
}

/** Takes one of our writes with this value off the list: the oldest. @returns undefined when it is none of ours */
export function withoutEcho({ unechoed }: SideState, id: string): SideState['unechoed'] | undefined {
  const place = unechoed.findIndex((each) => each.id === id);
  return place < 0 ? undefined : unechoed.filter((_, at) => at !== place);
}

/** Forgets writes whose echo is overdue. */
export function withFreshEchoes(state: PresenceState, side: PresenceSide, at: number): PresenceState {
  const unechoed = state[side].unechoed.filter((each) => at - each.at < ECHO_LIMIT);
  return withSide(state, side, { unechoed, isWriting: state[side].isWriting && unechoed.length > 0 });
}

export interface PresenceStep {
  readonly state: PresenceState;
  readonly effects: readonly PresenceEffect[];
}

function settleSide({ state, effects }: PresenceStep, side: PresenceSide, context: SettleContext): PresenceStep {
  const { rules, at } = context;
  const own = state[side];
  // A side where nobody is signed in is never written: Omni-Channel would log the agent in.
  if (own.writesLeft === 0 || own.isWriting || own.current === undefined) return { state, effects };
  // What makes the agent busy is not told yet: the cause waits.
  if ((side === 'omni' ? state.isTalking : state.works) === undefined) return { state, effects };
  const id = targetOf(state, side, rules);
  // With an echo still to come, that echo may yet undo it.
  if (id === undefined || id === own.current)
    return { state: own.unechoed.length > 0 ? state : withSide(state, side, { writesLeft: 0 }), effects };
  // The cause stays: what happens during a call is applied after it.
  if (side === 'webex' && state.isEngaged) return { state, effects };
  const change = { isWriting: true, writesLeft: own.writesLeft - 1, unechoed: [...own.unechoed, { id, at }] };
  return { state: withSide(state, side, change), effects: [...effects, { kind: 'write', side, id }] };
}

interface SettleContext {
  readonly rules: PresenceRules;
  readonly at: number;
}

/** Writes what has to be written, one value a side at a time. */
export const settle = (step: PresenceStep, context: SettleContext): PresenceStep =>
  settleSide(settleSide(step, 'omni', context), 'webex', context);
