import type { Labels } from 'c/wxccBase';
import type { CallView } from 'c/wxccCall';
import { callerOf, stateCodeOf } from 'c/wxccScreen';

/** What a screen reader says of the calls: the newest one that rings, else the newest one. Empty without calls. */
export function announce(calls: readonly CallView[], labels: Labels): string {
  const call = calls.findLast(({ state }) => state === 'offered') ?? calls.at(-1);
  if (!call) return '';
  return labels.text('call_announce', { state: labels.text(stateCodeOf(call)), caller: callerOf(call, labels) });
}
