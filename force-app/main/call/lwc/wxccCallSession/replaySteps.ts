import type { Contact } from 'c/wxccDesktop';
import type { CallSession, CallState } from './callSession';
import { absorb, isStale, startSession, still } from './sessionSteps';
import type { ContactEvent, Step } from './sessionSteps';
import { beginWrapUp } from './endSteps';
import { offer } from './offerSteps';
import { canConnect, implyTalk, ownerChanged } from './talkSteps';

/** Where a contact stands that we see for the first time, by what the Desktop tells of it. */
function standing(contact: Contact): CallState {
  if (/^wrap-?up$/i.test(contact.state) || contact.wrapUpStartedAt !== undefined) return 'wrappingUp';
  if (contact.isTerminated || /^post_call$/i.test(contact.state)) return 'ended';
  // Advice that rings has a state of its own, too.
  if (contact.isConsult && contact.joinedAt === undefined && /^consult$/i.test(contact.state)) return 'offered';
  const hasTalked = contact.joinedAt !== undefined || contact.isHeld || !/^(new)?$/i.test(contact.state);
  return hasTalked ? 'connected' : 'offered';
}

const recovered = ({ session, effects }: Step): Step =>
  session ? { session: { ...session, isRecovered: true }, effects } : { session, effects };

/** A hold that began before we looked counts from the moment we looked. */
const heldSince = (session: CallSession, at: number): CallSession =>
  session.held ? session : { ...session, held: true, heldSince: at, holdCount: session.holdCount + 1 };

/** The call is connected for the Desktop: it is for us, from the payload's moment on. */
function rebuild(session: CallSession | undefined, event: ContactEvent): Step {
  if (event.contact.isConsult) {
    const fresh = session ?? startSession(event);
    const connectedAt = Math.min(event.at, event.contact.joinedAt ?? event.at);
    return still({
      ...absorb(fresh, event),
      role: 'consulted',
      state: 'connected',
      times: { ...fresh.times, connectedAt },
    });
  }
  const { session: talking, effects } = implyTalk(session, event);
  if (!talking) return still(session);
  return { session: event.contact.isHeld ? heldSince(talking, event.at) : talking, effects };
}

/** The news that advice became our call was lost with a Desktop that reloaded at that moment: who owns it now says so. */
const becameOurs = (session: CallSession | undefined, event: ContactEvent): boolean =>
  session?.state === 'connected' &&
  session.role === 'consulted' &&
  event.contact.ownerId === session.agentId &&
  event.contact.parentInteractionId === '' &&
  !isStale(session, event);

/**
 * A contact that is already there: replayed after a reload, or told of by the task map. It rebuilds what we do not know
 * and never moves a call backwards. An answered call that is closed stays closed: the map may lag behind.
 */
export function replay(session: CallSession | undefined, event: ContactEvent): Step {
  if (session?.state === 'closed' && session.isAnswered) return still(session);
  const to = standing(event.contact);
  const known = session && session.state !== 'closed' ? absorb(session, event) : session;
  if (to === 'wrappingUp') return wrapUpOf(session, event);
  if (to === 'ended') return still(known?.state === 'closed' ? session : known);
  if (to === 'connected' && canConnect(session)) return recovered(rebuild(session, event));
  if (to === 'connected' && becameOurs(session, event)) return ownerChanged(session, event);
  if (to === 'offered' && !session) return recovered(offer(session, event));
  return still(known);
}

/** It began before the reload: whatever was to be done then was done. */
const withoutWrapUp = ({ session, effects }: Step): Step => ({
  session,
  effects: effects.filter((effect) => effect.kind !== 'saveActivity' || effect.moment !== 'wrapUp'),
});

function wrapUpOf(session: CallSession | undefined, event: ContactEvent): Step {
  if (session?.state === 'wrappingUp') return still(absorb(session, event));
  return session ? beginWrapUp(session, event) : recovered(withoutWrapUp(beginWrapUp(session, event)));
}
