import type { CallSession, EarlierLegs } from './callSession';
import { absorb, close, isStale, startSession, step, still } from './sessionSteps';
import type { ContactEvent, Step } from './sessionSteps';

const span = (from: number | undefined, to: number | undefined): number =>
  from === undefined || to === undefined ? 0 : Math.max(0, to - from);

function addLeg({ earlier, times }: CallSession): EarlierLegs {
  const { offeredAt, connectedAt, endedAt, wrappedUpAt } = times;
  return {
    ringMs: earlier.ringMs + span(offeredAt, connectedAt),
    talkMs: earlier.talkMs + span(connectedAt, endedAt),
    wrapUpMs: earlier.wrapUpMs + span(endedAt, wrappedUpAt),
  };
}

/** The same interaction comes back to the same agent: a new leg of the same session, for the same Task. */
function nextLeg(session: CallSession, event: ContactEvent): CallSession {
  return {
    ...startSession(event),
    agentId: session.agentId,
    contact: absorb(session, event).contact,
    isAnswered: session.isAnswered,
    isLogged: session.isLogged,
    holdCount: session.holdCount,
    holdMs: session.holdMs,
    leg: session.leg + 1,
    earlier: addLeg(session),
    wrapUpId: session.wrapUpId,
  };
}

function ring(session: CallSession, at: number): Step {
  const ringing: CallSession = { ...session, state: 'offered', times: { offeredAt: at } };
  return step(ringing, { kind: 'pop', moment: 'offered' });
}

/** Ringing here. While connected an offer is stale; after the end it opens a new leg. */
export function offer(session: CallSession | undefined, event: ContactEvent): Step {
  if (!session) return ring(startSession(event), event.at);
  const known = absorb(session, event);
  if (session.state === 'offered' || session.state === 'connected') return still(known);
  return isStale(session, event) ? still(session) : ring(nextLeg(session, event), event.at);
}

/** Another agent asks for advice. */
export function offerConsult(session: CallSession | undefined, event: ContactEvent): Step {
  if (session && session.state !== 'closed') return still(absorb(session, event));
  if (session && isStale(session, event)) return still(session);
  const fresh = session ? nextLeg(session, event) : startSession(event);
  return ring({ ...fresh, role: 'consulted' }, event.at);
}

const isDeclined = (reason: string): boolean => /declin|reject/i.test(reason);

/** Not answered in time, refused, or not to be connected. Says nothing about a call that is being talked on. */
export function missed(session: CallSession | undefined, event: ContactEvent): Step {
  if (session?.state !== 'offered') return still(session);
  return close(absorb(session, event), isDeclined(event.contact.reason) ? 'declined' : 'rona');
}
