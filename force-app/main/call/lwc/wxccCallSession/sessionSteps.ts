import type { CallEffect, CallStep } from './callEffect';
import type { CallEvent } from './callEvent';
import type { CallOutcome, CallSession } from './callSession';
import type { Contact } from 'c/wxccDesktop';
import { mergeContact } from './mergeContact';

export type Step = CallStep<CallSession | undefined>;

/** An event that carries a reading, as all do except those of the clock and the task map's gaps. */
export type ContactEvent = CallEvent & { readonly contact: Contact };

export const still = (session: CallSession | undefined): Step => ({ session, effects: [] });
export const step = (session: CallSession, ...effects: CallEffect[]): Step => ({ session, effects });

/** An agent asked through an entry point gets an own interaction; one asked directly does not own the call. */
export const roleOf = (contact: Contact): CallSession['role'] => (contact.isConsult ? 'consulted' : 'owner');

/** A call nobody has heard of before. */
export function startSession({ at, contact }: ContactEvent): CallSession {
  return {
    interactionId: contact.interactionId,
    agentId: contact.agentId,
    contact,
    state: 'offered',
    role: roleOf(contact),
    isHandedOver: false,
    held: false,
    holdCount: 0,
    holdMs: 0,
    isAnswered: false,
    isLogged: false,
    leg: 1,
    earlier: { ringMs: 0, talkMs: 0, wrapUpMs: 0 },
    times: {},
    wrapUpId: '',
    isRecovered: false,
    lastAt: at,
  };
}

/** Takes over what a message tells of the call, whatever else it means. */
export const absorb = (session: CallSession, { at, contact }: ContactEvent): CallSession => ({
  ...session,
  contact: mergeContact(session.contact, contact),
  lastAt: Math.max(session.lastAt, at),
});

/** Was this message written before the newest one we read? Without stamps nobody can say. */
export function isStale({ contact: known }: CallSession, { contact }: ContactEvent): boolean {
  return contact.eventTime !== undefined && known.eventTime !== undefined && contact.eventTime <= known.eventTime;
}

/** Ends the present hold, if there is one. */
export function endHold(session: CallSession, at: number): CallSession {
  if (!session.held) return session;
  const { heldSince, ...rest } = session;
  return { ...rest, held: false, holdMs: session.holdMs + Math.max(0, at - (heldSince ?? at)) };
}

/** Closes the call. Whoever talked and was not logged yet is logged now. */
export function close(session: CallSession, outcome: CallOutcome): Step {
  const { activity: _, ...rest } = session;
  const closed: CallSession = { ...rest, state: 'closed', outcome };
  if (!closed.isAnswered || closed.isLogged) return step(closed);
  return step({ ...closed, isLogged: true }, { kind: 'saveActivity', moment: 'closed' });
}
