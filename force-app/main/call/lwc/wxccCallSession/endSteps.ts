import type { CallEvent } from './callEvent';
import type { CallSession } from './callSession';
import { absorb, close, endHold, step, still } from './sessionSteps';
import type { ContactEvent, Step } from './sessionSteps';
import { canConnect, implyTalk, takeOver, update } from './talkSteps';

/** The talk is over: at `at`, unless an earlier event said so. */
function endTalk(session: CallSession, at: number): CallSession {
  const { activity: _, ...rest } = endHold(session, at);
  return { ...rest, times: { ...rest.times, endedAt: session.times.endedAt ?? at } };
}

/** The agent had joined when it ended, so the news of the answer was lost. `new` means that nobody talked. */
const hadJoined = ({ contact }: ContactEvent): boolean => contact.joinedAt !== undefined && contact.state !== 'new';

/** The contact ended; while it rang: the caller gave up. */
export function end(session: CallSession | undefined, event: ContactEvent): Step {
  if (!session || session.state === 'closed') return still(session);
  const known = absorb(session, event);
  if (session.state === 'offered') return endRinging(known, event);
  const ended = endTalk(known, event.at);
  if (ended.role === 'consulted') return close(ended, 'handled');
  return still(session.state === 'connected' ? { ...ended, state: 'ended' } : ended);
}

function endRinging(session: CallSession, event: ContactEvent): Step {
  if (session.role === 'consulted' || !hadJoined(event)) return close(session, 'abandoned');
  const { session: talking, effects } = implyTalk(session, event);
  return talking ? { session: { ...endTalk(talking, event.at), state: 'ended' }, effects } : still(session);
}

/** The other agent's advice is over: ours is, when we gave it. */
export function consultEnded(session: CallSession | undefined, event: ContactEvent): Step {
  if (!session || session.state === 'closed') return still(session);
  const { activity: _, ...known } = absorb(session, event);
  return known.role === 'consulted' ? close(known, 'handled') : still(known);
}

/** Somebody left the conference. When that is us and the call is not ours, our advice is over. */
export function participantLeft(session: CallSession | undefined, event: ContactEvent): Step {
  const isUs = session !== undefined && event.contact.participantId === session.agentId;
  return isUs && session.role === 'consulted' ? consultEnded(session, event) : update(session, event);
}

/** Whoever took part in a conference may be told to wrap up; only the owner's wrap-up is the call's. */
const isStillAdvice = (session: CallSession | undefined, { contact }: ContactEvent): boolean =>
  session?.role === 'consulted' && session.state !== 'closed' && contact.ownerId !== session.agentId;

/** The call goes on without us when it is wrapped up and nobody said that it ended. */
const isHandover = (session: CallSession | undefined, { contact }: ContactEvent): boolean =>
  contact.isOngoing && session?.state !== 'ended' && session?.times.endedAt === undefined;

/** A wrap-up proves that somebody talked, whatever was lost before. */
function proveTalk(session: CallSession | undefined, event: ContactEvent): Step {
  if (!session || canConnect(session)) return implyTalk(session, event);
  // Advice that became our call, although nobody told us.
  if (session.role === 'consulted' && session.state === 'connected') return takeOver(session, event);
  return still({ ...absorb(session, event), role: 'owner', isAnswered: true });
}

/** When the talk ended, if only the payload knows: an agent's wrap-up begins with it. */
const endOf = ({ at, contact }: ContactEvent, fallback: number): number =>
  contact.wrapUpStartedAt === undefined ? fallback : Math.min(at, contact.wrapUpStartedAt);

export function beginWrapUp(session: CallSession | undefined, event: ContactEvent): Step {
  if (session?.state === 'closed' && session.isAnswered) return still(session);
  if (session && isStillAdvice(session, event)) return consultEnded(session, event);
  const { session: talked, effects } = proveTalk(session, event);
  if (!talked) return still(session);
  const isLost = !session || session.state === 'offered';
  const endedAt = isLost ? endOf(event, event.at) : event.at;
  const isHandedOver = talked.isHandedOver || isHandover(session, event);
  const begins = session?.state === 'wrappingUp' ? [] : [{ kind: 'saveActivity', moment: 'wrapUp' } as const];
  const wrapping = { ...endTalk(talked, endedAt), state: 'wrappingUp' as const, isHandedOver };
  return { session: wrapping, effects: [...effects, ...begins] };
}

/** The reason is chosen (or wrapped up without one): the last word of a leg. */
export function finish(session: CallSession | undefined, event: ContactEvent): Step {
  if (session?.state === 'closed' && session.isAnswered) return addReason(session, event);
  if (session && isStillAdvice(session, event)) return consultEnded(session, event);
  const { session: talked, effects } = proveTalk(session, event);
  if (!talked) return still(session);
  // The end may have been lost: an unknown length is better than one that counts the wrap-up as talk.
  const ended = talked.times.endedAt === undefined ? endByPayload(talked, event) : talked;
  const times = { ...ended.times, wrappedUpAt: event.at };
  const isHandedOver = talked.isHandedOver || isHandover(session, event);
  const closed = close(
    { ...endHold(ended, event.at), times, isHandedOver, wrapUpId: event.contact.wrapUpId },
    'handled',
  );
  // Nothing was saved before: one write says it all.
  return { session: closed.session, effects: [...effects.filter(({ kind }) => kind === 'pop'), ...closed.effects] };
}

function endByPayload(session: CallSession, { contact }: ContactEvent): CallSession {
  const endedAt = contact.wrapUpStartedAt;
  return endedAt === undefined ? session : { ...session, times: { ...session.times, endedAt } };
}

/** We lost patience before the agent did: the reason still reaches the Task. It comes once. */
function addReason(session: CallSession, event: ContactEvent): Step {
  const isNew = session.wrapUpId === '' && event.contact.wrapUpId !== '';
  if (!isNew) return still(session);
  const times = { ...session.times, wrappedUpAt: event.at };
  const named = { ...absorb(session, event), times, wrapUpId: event.contact.wrapUpId };
  return step(named, { kind: 'saveActivity', moment: 'closed' });
}

/** The Desktop no longer has the contact. */
export function vanish(session: CallSession | undefined): Step {
  if (!session || session.state === 'closed') return still(session);
  return close(session, session.state === 'offered' ? 'abandoned' : 'handled');
}

/** Nothing was heard for `PATIENCE_MS`. A talk may be long, so the Desktop is asked; everything else is over. */
export function losePatience(session: CallSession | undefined, { at }: CallEvent): Step {
  if (session?.state !== 'connected') return vanish(session);
  return step({ ...session, askedAt: at }, { kind: 'checkContacts' });
}
