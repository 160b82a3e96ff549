import type { CallView } from 'c/wxccCall';
import type { AgentSnapshot } from 'c/wxccDesktop';

/** A control while talking. */
export type TalkCommand =
  | 'transfer'
  | 'completeTransfer'
  | 'conference'
  | 'endConsult'
  | 'leaveConference'
  | 'pauseRecording'
  | 'resumeRecording'
  | 'toggleMute'
  | 'keypad';

export interface TalkButton {
  readonly command: TalkCommand;
  /** SLDS utility icon. */
  readonly icon: string;
  /** It cannot be done yet. */
  readonly isOff?: boolean;
}

/** While somebody is asked: only who has answered can get the call. The Desktop not saying so is no reason to forbid it. */
function consultButtons({ consult }: CallView): TalkButton[] {
  const isOff = consult === 'initiated';
  return [
    { command: 'completeTransfer', icon: 'change_owner', isOff },
    { command: 'conference', icon: 'groups', isOff },
    { command: 'endConsult', icon: 'undo' },
  ];
}

function recordingButtons({ recording, canPauseRecording }: CallView): TalkButton[] {
  if (recording === 'paused') return [{ command: 'resumeRecording', icon: 'record' }];
  return canPauseRecording || recording === 'running' ? [{ command: 'pauseRecording', icon: 'stop' }] : [];
}

/** What can be done now, the likeliest first. Mute and key tones exist where the browser is the station. */
export function talkButtons(call: CallView, agent: AgentSnapshot | undefined): TalkButton[] {
  if (call.state !== 'connected') return [];
  const isBrowser = agent?.deviceType === 'BROWSER';
  const browser: TalkButton[] = [
    { command: 'toggleMute', icon: 'muted' },
    { command: 'keypad', icon: 'dialing' },
  ];
  const station = isBrowser ? browser : [];
  if (call.isAdvice) return station;
  if (call.activity === 'conferencing') return [{ command: 'leaveConference', icon: 'leave_conference' }, ...station];
  if (call.activity === 'consulting') return [...consultButtons(call), ...station];
  return [{ command: 'transfer', icon: 'change_owner' }, ...recordingButtons(call), ...station];
}
