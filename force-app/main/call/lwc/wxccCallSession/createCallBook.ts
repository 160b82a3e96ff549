import type { CancelTimer, Clock } from 'c/wxccBase';
import type { Contact } from 'c/wxccDesktop';
import type { CallEffect } from './callEffect';
import { PATIENCE_MS, QUIET, TASK_MAP_ENTRY, TASK_MAP_GAP } from './callEvent';
import type { CallEvent } from './callEvent';
import type { CallSession } from './callSession';
import { reduceCall } from './reduceCall';

/** Closed calls are remembered so that late and doubled events find them; more than anybody takes in an hour. */
const MAX_CLOSED = 50;

/** The Desktop's map is written beside its events: a call this young (ms) may not stand in it yet. */
const MAP_LAG_MS = 2_000;

/** All calls of this agent, by interaction. */
export interface CallBook {
  /** Calls that are not closed, in the order they came. */
  readonly open: readonly CallSession[];
  find(interactionId: string): CallSession | undefined;
  /** An event that carries a contact. */
  tell(event: CallEvent & { readonly contact: Contact }): void;
  /** Every contact the Desktop has now. Those it no longer has are over. */
  tellTaskMap(contacts: readonly Contact[], at: number): void;
  dispose(): void;
}

export interface CallBookOptions {
  readonly clock: Clock;
  /** A call has changed, and this is to be done. Called once for each event that changes something. */
  readonly onStep: (session: CallSession, effects: readonly CallEffect[]) => void;
  /** A closed call is forgotten: what others keep about it can go as well. */
  readonly onForgotten: (interactionId: string) => void;
}

export function createCallBook({ clock, onStep, onForgotten }: CallBookOptions): CallBook {
  const sessions = new Map<string, CallSession>();
  const timers = new Map<string, CancelTimer>();
  const open = (): CallSession[] => [...sessions.values()].filter(({ state }) => state !== 'closed');

  function forgetOldest(): void {
    const closed = [...sessions.values()].filter(({ state }) => state === 'closed');
    for (const { interactionId } of closed.slice(0, Math.max(0, closed.length - MAX_CLOSED))) {
      sessions.delete(interactionId);
      onForgotten(interactionId);
    }
  }

  function waitFor(session: CallSession): void {
    const { interactionId, state, lastAt, askedAt = 0 } = session;
    timers.get(interactionId)?.();
    timers.delete(interactionId);
    if (state === 'closed') return;
    const delay = Math.max(0, Math.max(lastAt, askedAt) + PATIENCE_MS - clock.now());
    timers.set(
      interactionId,
      clock.after(delay, () => fold(interactionId, { name: QUIET, at: clock.now() })),
    );
  }

  function fold(interactionId: string, event: CallEvent): void {
    const before = sessions.get(interactionId);
    const { session, effects } = reduceCall(before, event);
    if (!session || (session === before && effects.length === 0)) return;
    // Closed calls move to the end, so that the oldest is the first to go.
    if (session.state === 'closed' && before?.state !== 'closed') sessions.delete(interactionId);
    sessions.set(interactionId, session);
    waitFor(session);
    onStep(session, effects);
    forgetOldest();
  }

  function isGone({ state, lastAt }: CallSession, at: number): boolean {
    const isYoung = at - lastAt < MAP_LAG_MS;
    return !(isYoung && (state === 'offered' || state === 'connected'));
  }

  return {
    get open() {
      return open();
    },
    find: (interactionId) => sessions.get(interactionId),
    tell: (event) => fold(event.contact.interactionId, event),
    tellTaskMap(contacts, at) {
      const there = new Set(contacts.map(({ interactionId }) => interactionId));
      for (const contact of contacts) fold(contact.interactionId, { name: TASK_MAP_ENTRY, at, contact });
      for (const session of open())
        if (!there.has(session.interactionId) && isGone(session, at))
          fold(session.interactionId, { name: TASK_MAP_GAP, at });
    },
    dispose() {
      timers.forEach((cancel) => cancel());
      timers.clear();
    },
  };
}
