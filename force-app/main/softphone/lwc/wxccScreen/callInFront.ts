import type { CallView } from 'c/wxccCall';

export interface FrontFacts {
  readonly calls: readonly CallView[];
  /** The one that is in front now; empty: none. */
  readonly shown: string;
  /** Interaction ids that were there before. */
  readonly known: readonly string[];
  /** The agent is writing: nothing may take the field away. */
  readonly isTyping: boolean;
}

const rings = ({ state }: CallView): boolean => state === 'offered';

/** Which call's card is shown: a new one that rings comes to the front, else the agent's choice stays. */
export function callInFront({ calls, shown, known, isTyping }: FrontFacts): string {
  const isThere = calls.some(({ interactionId }) => interactionId === shown);
  const newcomer = calls.findLast((call) => rings(call) && !known.includes(call.interactionId));
  if (newcomer && !(isThere && isTyping)) return newcomer.interactionId;
  if (isThere) return shown;
  const next = calls.findLast(rings) ?? calls.findLast(({ state }) => state === 'connected') ?? calls.at(-1);
  return next?.interactionId ?? '';
}
