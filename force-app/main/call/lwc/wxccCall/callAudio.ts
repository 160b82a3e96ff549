/** What is heard and recorded of a call. */
export interface CallAudio {
  pauseRecording(interactionId: string): void;
  resumeRecording(interactionId: string): void;
  /** Mutes or unmutes the agent's own microphone; the Desktop does not say which it is. Browser stations only. */
  toggleMute(): void;
}
