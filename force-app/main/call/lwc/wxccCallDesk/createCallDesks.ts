import type { CallSession } from 'c/wxccCallSession';
import type { CallDesk } from './createCallDesk';

/** A call desk whose definition may change. */
export interface CallDesks extends CallDesk {
  /** From here on this desk takes what is new. */
  use(desk: CallDesk): void;
}

/**
 * Every call stays with the desk that first heard of it: it is written to its end by the definition it began with, also
 * where the definition changes while its last save, its search or the agent's note is on its way.
 */
export function createCallDesks(first: CallDesk): CallDesks {
  let current = first;
  const taken = new Map<string, CallDesk>();
  const deskOf = (interactionId: string): CallDesk => taken.get(interactionId) ?? current;
  const desks = (): CallDesk[] => [...new Set([...taken.values(), current])];
  const commands = (interactionId: string): CallDesk['commands'] => deskOf(interactionId).commands;
  const take = ({ interactionId }: CallSession): CallDesk => {
    const desk = deskOf(interactionId);
    taken.set(interactionId, desk);
    return desk;
  };
  return {
    use: (desk) => void (current = desk),
    get size() {
      return desks().reduce((sum, { size }) => sum + size, 0);
    },
    commands: {
      setTexts: (interactionId, texts, isDone) => commands(interactionId).setTexts(interactionId, texts, isDone),
      createCase: (interactionId) => commands(interactionId).createCase(interactionId),
      openActivity: (interactionId) => commands(interactionId).openActivity(interactionId),
      associate: (interactionId, record) => commands(interactionId).associate(interactionId, record),
    },
    run: (session, effects) => take(session).run(session, effects),
    papersOf: (interactionId) => deskOf(interactionId).papersOf(interactionId),
    keyOf: (session) => deskOf(session.interactionId).keyOf(session),
    tellLogged: (calls) => desks().forEach((desk) => desk.tellLogged(calls)),
    tellNavigation: (record) => desks().forEach((desk) => desk.tellNavigation(record)),
    choose: (interactionId, recordId) => deskOf(interactionId).choose(interactionId, recordId),
    undoLink: (interactionId) => deskOf(interactionId).undoLink(interactionId),
    forget(interactionId) {
      deskOf(interactionId).forget(interactionId);
      taken.delete(interactionId);
    },
  };
}
