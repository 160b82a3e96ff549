import type { PresenceEffect, PresenceEvent } from './presenceEvent';
import type { PresenceRules } from './presenceRules';
import { RONA } from './presenceState';
import type { PresenceSide, PresenceState } from './presenceState';
import { busyValue, settle, withCause, withFreshEchoes, withoutEcho, withSide } from './sideSteps';
import type { PresenceStep } from './sideSteps';

type Of<K extends PresenceEvent['kind']> = Extract<PresenceEvent, { kind: K }>;

const other = (side: PresenceSide): PresenceSide => (side === 'webex' ? 'omni' : 'webex');

const only = (state: PresenceState): PresenceStep => ({ state, effects: [] });

/** Ours came back. An older one, with a newer one still to come, says nothing of how the side will be. */
function takeEcho(
  state: PresenceState,
  { side, id }: Of<'state'>,
  left: PresenceState['omni']['unechoed'],
): PresenceState {
  const isNewest = state[side].unechoed.at(-1) !== left.at(-1);
  return withSide(state, side, isNewest ? { unechoed: left, current: id, isWriting: false } : { unechoed: left });
}

/**
 * A session begins, or we see it for the first time. What it shows is no choice made now: the other side stays as it is.
 * Where it shows what we set for a call or for work, the choice remembered from before counts.
 */
function takeLogin(state: PresenceState, { side, id }: Of<'state'>, rules: PresenceRules): PresenceState {
  const { chosen } = state[side];
  const isOurs = id === (side === 'omni' ? rules.busyStatus : rules.workCode);
  const known = withSide(state, side, { current: id, chosen: isOurs && chosen !== undefined ? chosen : id });
  return withCause(known, side, rules);
}

/** What goes with a new choice on the other side. A missed contact has only what the pairs say. */
function mirror(state: PresenceState, { side, id }: Of<'state'>, rules: PresenceRules): PresenceStep {
  const to = other(side);
  const isWanted = to === 'omni' ? rules.writesOmni : rules.writesWebex;
  if (!isWanted) return only(state);
  const match = to === 'omni' ? rules.statusOf(id) : rules.codeOf(id);
  if (match === RONA) return only(state);
  if (match === undefined) {
    const effects: PresenceEffect[] = id === RONA ? [] : [{ kind: 'unmatched', side: to, otherId: id }];
    return { state, effects };
  }
  return only(withCause(withSide(state, to, { chosen: match }), to, rules));
}

/** Somebody chose. During a call or work it is respected, unless it crossed our own write on the way. */
function takeChoice(state: PresenceState, event: Of<'state'>, rules: PresenceRules): PresenceStep {
  const { side, id } = event;
  const busy = busyValue(state, side, rules);
  // Answers overtake what a side tells: until ours is told back, whatever else is told happened before it.
  const crossed = state[side].unechoed.length > 0;
  // Our write will have brought the agent back from there: nobody needs to be told.
  if (crossed && id === RONA) return only(withSide(state, side, { current: id }));
  const isReleased = crossed ? state[side].isReleased : busy !== undefined && id !== busy;
  const known = withSide(state, side, { current: id, chosen: id, isReleased });
  return mirror(crossed ? withCause(known, side, rules) : known, event, rules);
}

function takeState(before: PresenceState, event: Of<'state'>, rules: PresenceRules): PresenceStep {
  const { side, id, cause, at } = event;
  const state = withFreshEchoes(before, side, at);
  const isFirst = state[side].current === undefined;
  const left = withoutEcho(state[side], id);
  if (left && (cause === 'own' || cause === 'untold')) return only(takeEcho(state, event, left));
  // Capacity only, or told twice.
  if (id === state[side].current) return only(state);
  if (isFirst || cause === 'login') return only(takeLogin(state, event, rules));
  // Some other tool's: it stands, but it is no word of the agent's to the other side.
  if (cause === 'own') return only(withSide(state, side, { current: id, chosen: id, isReleased: true }));
  return takeChoice(state, event, rules);
}

function takeOffline(state: PresenceState, { side, keepsWork }: Of<'offline'>, rules: PresenceRules): PresenceState {
  // Never seen yet: what was remembered is still to be looked for.
  const chosen = state[side].current === undefined ? state[side].chosen : undefined;
  const gone = withSide(state, side, {
    ...{ current: undefined, chosen, unechoed: [], isWriting: false, writesLeft: 0, isReleased: false },
  });
  if (side === 'webex' || keepsWork) return gone;
  return takeWorks(gone, [], rules);
}

function takeCalls(state: PresenceState, { isTalking, isEngaged }: Of<'calls'>, rules: PresenceRules): PresenceState {
  const next = { ...state, isEngaged, isTalking };
  if (isTalking === state.isTalking) return next;
  return withCause(withSide(next, 'omni', { isReleased: false }), 'omni', rules);
}

function takeWorks(state: PresenceState, works: readonly string[], rules: PresenceRules): PresenceState {
  const next = { ...state, works };
  const isSame = state.works !== undefined && state.works.length > 0 === works.length > 0;
  return isSame ? next : withCause(withSide(next, 'webex', { isReleased: false }), 'webex', rules);
}

/** A refusal is not tried again: what was chosen there is then what is there. An answer that did not come may yet be an echo. */
function takeWritten(state: PresenceState, { side, id, outcome }: Of<'written'>): PresenceState {
  const own = state[side];
  const isLast = own.unechoed.at(-1)?.id === id;
  // Echoed already, or overtaken.
  if (!own.isWriting || !isLast) return state;
  if (outcome === 'done') return withSide(state, side, { isWriting: false, current: id });
  if (outcome === 'unknown') return withSide(state, side, { isWriting: false, writesLeft: 0 });
  return withSide(state, side, {
    isWriting: false,
    writesLeft: 0,
    unechoed: own.unechoed.slice(0, -1),
    chosen: own.chosen === id ? own.current : own.chosen,
  });
}

function take(state: PresenceState, event: PresenceEvent, rules: PresenceRules): PresenceStep {
  switch (event.kind) {
    case 'state':
      return takeState(state, event, rules);
    case 'offline':
      return only(takeOffline(state, event, rules));
    case 'calls':
      return only(takeCalls(state, event, rules));
    case 'works':
      return only(takeWorks(state, event.ids, rules));
    default:
      return only(takeWritten(state, event));
  }
}

/**
 * Two presences, one truth: folds what happens on either side into what must be written on the other.
 *
 * - A call that is talked on sets the status named for it; its end brings back what was chosen. Work does the same in Webex.
 * - A choice on either side becomes the choice of both, by pair or name.
 * - Whatever happens causes at most two writes a side, and what we wrote ourselves causes none: nothing oscillates.
 * - Webex is never written during a call, and no side where the agent is not signed in.
 * - What supervisors and time-outs set is a choice like any other. A refusal is not repeated.
 *
 * Pure. The same state comes back as an equal one when nothing changes.
 */
export function reducePresence(state: PresenceState, event: PresenceEvent, rules: PresenceRules): PresenceStep {
  return settle(take(state, event, rules), { rules, at: event.at });
}
