import type { CallControls, CallView } from 'c/wxccCall';
import { ringsHere } from 'c/wxccScreen';

/** Commands of the phone that need nothing but the call. */
export type CallCommand = keyof Pick<CallControls, 'accept' | 'decline' | 'end' | 'hold' | 'resume'>;

export interface CallButton {
  readonly command: CallCommand;
  /** Label `Wxcc_call_<label>`. */
  readonly label: string;
  /** SLDS utility icon. */
  readonly icon: string;
  /** SLDS button variant. */
  readonly kind: 'success' | 'destructive' | 'neutral';
}

const ANSWER: CallButton = { command: 'accept', label: 'answer', icon: 'call', kind: 'success' };
const DECLINE: CallButton = { command: 'decline', label: 'decline', icon: 'end_call', kind: 'destructive' };
const HOLD: CallButton = { command: 'hold', label: 'hold', icon: 'pause', kind: 'neutral' };
const RESUME: CallButton = { command: 'resume', label: 'resume', icon: 'play', kind: 'neutral' };
const END: CallButton = { command: 'end', label: 'end', icon: 'end_call', kind: 'destructive' };

/** What can be done with a call now, the likeliest first. Our own outdial rings at the other side: nothing to answer. */
export function callButtons(call: CallView): CallButton[] {
  const { state, held } = call;
  if (state === 'offered') return ringsHere(call) ? [ANSWER, DECLINE] : [END];
  if (state === 'connected') return [held ? RESUME : HOLD, END];
  return [];
}
