/**
 * Commands the softphone may give the Desktop, with their arguments. Each maps to one SDK call; the relay validates
 * every argument, for the SDK does not. Named as the SDK names them.
 */
export interface DesktopCommands {
  accept: { interactionId: string };
  decline: { interactionId: string; mediaResourceId: string; isConsult: boolean };
  end: { interactionId: string };
  hold: { interactionId: string; mediaResourceId: string };
  unHold: { interactionId: string; mediaResourceId: string };
  wrapup: { interactionId: string; auxCodeId: string; wrapUpReason: string };
  pauseRecording: { interactionId: string };
  resumeRecording: { interactionId: string };
  updateCadVariables: { interactionId: string; attributes: Record<string, string> };
  /** `auxCodeId` is `'0'` for Available. */
  stateChange: { state: 'Available' | 'Idle'; auxCodeId: string };
  startOutdial: { entryPointId: string; destination: string; origin?: string; attributes: Record<string, string> };
  sendDtmf: { digit: string };
  /** Asks for the task map again; the answer comes as the event `relay.taskMap`. */
  refreshTaskMap: Record<string, never>;
  /** Looks up code names in the paged lists; resolves with `CodeEntry[]`. */
  fetchCodes: { workType: 'IDLE_CODE' | 'WRAP_UP_CODE'; search?: string };
}
