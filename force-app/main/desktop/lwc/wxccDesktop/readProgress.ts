import type { Contact } from './contact';
import { flag, text } from './tolerant';

type Fields = Readonly<Record<string, unknown>>;

const CONSULT_STATES: ReadonlyMap<string, Contact['consultState']> = new Map([
  ['consultInitiated', 'initiated'],
  ['consulting', 'consulting'],
  ['conferencing', 'conferencing'],
]);

/** Participant's `consultState`; a completed consult is none. */
export const readConsultState = (agent: Fields): Contact['consultState'] =>
  CONSULT_STATES.get(text(agent.consultState)) ?? '';

/** No event tells for sure that a recording pauses: the call processing details say so with every message of the call. */
export function readRecording(processing: Fields): Pick<Contact, 'recording' | 'canPauseRecording'> {
  const canPauseRecording = flag(processing.pauseResumeEnabled);
  if (flag(processing.isPaused)) return { recording: 'paused', canPauseRecording };
  const isRunning = flag(processing.recordInProgress) || flag(processing.recordingStarted);
  return { recording: isRunning ? 'running' : '', canPauseRecording };
}
