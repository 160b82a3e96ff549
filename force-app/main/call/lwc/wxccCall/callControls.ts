/** Buttons of a phone. Each asks the Desktop and assumes nothing: the event that follows tells what happened. */
export interface CallControls {
  accept(interactionId: string): void;
  decline(interactionId: string): void;
  end(interactionId: string): void;
  hold(interactionId: string): void;
  resume(interactionId: string): void;
  /** @param reasonId id of one of the agent's wrap-up codes */
  wrapUp(interactionId: string, reasonId: string): void;
  /** @param idleCodeId `'0'` for Available */
  setAgentState(idleCodeId: string): void;
}
