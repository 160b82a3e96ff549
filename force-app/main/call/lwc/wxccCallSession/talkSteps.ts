import type { CallActivity, CallSession } from './callSession';
import { absorb, endHold, roleOf, startSession, step, still } from './sessionSteps';
import type { ContactEvent, Step } from './sessionSteps';

const POP = { kind: 'pop', moment: 'connected' } as const;
const SAVE = { kind: 'saveActivity', moment: 'connected' } as const;

/** Not heard of, ringing, or wrongly taken for missed: what proves talk connects it. */
export const canConnect = (session: CallSession | undefined): boolean =>
  !session || session.state === 'offered' || (session.state === 'closed' && !session.isAnswered);

function talk(session: CallSession, connectedAt: number): Step {
  const { outcome: _, ...rest } = session;
  const isOwner = session.role === 'owner';
  const talking: CallSession = {
    ...rest,
    state: 'connected',
    isHandedOver: false,
    isAnswered: session.isAnswered || isOwner,
    isLogged: false,
    times: { ...session.times, connectedAt },
  };
  return isOwner ? step(talking, POP, SAVE) : step(talking, POP);
}

/**
 * Connects a call because of an event that cannot happen otherwise, although the one that says so was lost. The moment
 * comes from the payload when it is there, and is not before the offer.
 */
export function implyTalk(session: CallSession | undefined, event: ContactEvent): Step {
  const known = session ? absorb(session, event) : { ...startSession(event), role: 'owner' as const };
  const since = Math.min(event.at, event.contact.joinedAt ?? event.at);
  return talk({ ...known, role: 'owner' }, Math.max(since, known.times.offeredAt ?? since));
}

/** Assigned means owned, except for the own interaction of an entry-point consult. */
const roleForAssigned = ({ contact }: ContactEvent): CallSession['role'] =>
  contact.parentInteractionId === '' ? 'owner' : roleOf(contact);

/** This agent has the call: answered, or taken over from the one who asked. */
export function connect(session: CallSession | undefined, event: ContactEvent): Step {
  if (!session) return talk({ ...startSession(event), role: roleForAssigned(event) }, event.at);
  const known = absorb(session, event);
  if (canConnect(session)) return talk({ ...known, role: roleForAssigned(event) }, event.at);
  const takesOver = session.state === 'connected' && session.role === 'consulted';
  if (takesOver && roleForAssigned(event) === 'owner') return talk({ ...known, role: 'owner' }, event.at);
  return still(session.state === 'closed' ? session : known);
}

/** Runs `change` on a connected call; a call that should be connected by now becomes so first. */
function whileTalking(
  session: CallSession | undefined,
  event: ContactEvent,
  change: (talking: CallSession) => CallSession,
): Step {
  if (session?.state === 'connected') return still(change(absorb(session, event)));
  if (!canConnect(session)) return still(session);
  const { session: talking, effects } = implyTalk(session, event);
  return talking ? { session: change(talking), effects } : still(session);
}

/** On hold. Told twice counts once. */
export function hold(session: CallSession | undefined, event: ContactEvent): Step {
  return whileTalking(session, event, (talking) =>
    talking.held ? talking : { ...talking, held: true, heldSince: event.at, holdCount: talking.holdCount + 1 },
  );
}

export function unhold(session: CallSession | undefined, event: ContactEvent): Step {
  return whileTalking(session, event, (talking) => endHold(talking, event.at));
}

/** Asking, conferring or handing over: drawn, nothing else hangs on it. Only calls we know of. */
export function during(activity: CallActivity | undefined) {
  return (session: CallSession | undefined, event: ContactEvent): Step => {
    if (session?.state !== 'connected') return still(session);
    const { activity: _, ...known } = absorb(session, event);
    return still(activity ? { ...known, activity } : known);
  };
}

/** The asked agent's answer starts that agent's talk; on the asking agent's call it is an activity. */
export function consulting(session: CallSession | undefined, event: ContactEvent): Step {
  if (session?.role === 'consulted' && session.state === 'offered') return talk(absorb(session, event), event.at);
  return during('consulting')(session, event);
}

/** The call has another owner. When that is us, advice became our call, or what we handed over came back. */
export function ownerChanged(session: CallSession | undefined, event: ContactEvent): Step {
  if (!session || session.state === 'closed') return still(session);
  const { ownerId } = event.contact;
  if (ownerId === '') return still(absorb(session, event));
  if (ownerId !== session.agentId) return handOver(session, event);
  if (session.role === 'consulted') return takeOver(session, event);
  return session.isHandedOver && session.state === 'connected'
    ? talk(absorb(session, event), event.at)
    : update(session, event);
}

/** Advice becomes our call: our Task begins, and the record pops unless it did when we were asked. */
export function takeOver(session: CallSession, event: ContactEvent): Step {
  const owned: CallSession = { ...absorb(session, event), role: 'owner' };
  return canConnect(session) || session.state === 'connected' ? talk(owned, event.at) : still(owned);
}

function handOver(session: CallSession, event: ContactEvent): Step {
  const known = absorb(session, event);
  return still(session.role === 'owner' && session.isAnswered ? { ...known, isHandedOver: true } : known);
}

/**
 * A transfer went through. Messages about it reach its sender and, with some releases, its receiver: who is named as the
 * destination gets the call.
 */
export function transferred(session: CallSession | undefined, event: ContactEvent): Step {
  if (!session || session.state === 'closed') return still(session);
  const { destinationId, ownerId } = event.contact;
  if (session.role === 'consulted')
    return ownerId === session.agentId ? takeOver(session, event) : during('transferring')(session, event);
  if (destinationId === session.agentId) return still(absorb(session, event));
  const { session: handed, effects } = handOver(session, event);
  return handed?.state === 'connected'
    ? { session: { ...handed, activity: 'transferring' }, effects }
    : { session: handed, effects };
}

/** News of the call's data only: numbers, variables, recording. */
export function update(session: CallSession | undefined, event: ContactEvent): Step {
  if (!session || session.state === 'closed') return still(session);
  return still(absorb(session, event));
}
