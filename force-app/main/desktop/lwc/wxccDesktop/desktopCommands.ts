/** Where a call goes, or who is asked. `to` is an agent's or queue's id, or a number. */
export type CallDestination = { interactionId: string; to: string; destinationType: 'agent' | 'queue' | 'dialNumber' };

/** Who could be asked. */
export interface DestinationLists {
  /** `state`: the Desktop's own word (`Available`, `Idle`, …); empty when it does not say. */
  readonly agents: readonly { readonly id: string; readonly name: string; readonly state: string }[];
  readonly queues: readonly { readonly id: string; readonly name: string }[];
}

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
  /** Gives the call away without asking: to an agent or a number. */
  blindTransferV2: CallDestination;
  /** Likewise to a queue. */
  vteamTransferV2: CallDestination;
  /** Asks somebody; the customer waits. */
  consultV2: CallDestination;
  consultEndV2: { interactionId: string };
  /** Gives the call to the one who was asked. */
  consultTransferV2: CallDestination;
  /** The customer joins the consult. */
  consultConferenceV2: CallDestination;
  /** This agent leaves the conference. */
  exitConference: { interactionId: string };
  /** Agents and queues that a call may go to; resolves with `DestinationLists`. */
  fetchDestinations: Record<string, never>;
  /** Browser stations only; no event tells what came of it. */
  toggleMute: Record<string, never>;
  updateCadVariables: { interactionId: string; attributes: Record<string, string> };
  /** `auxCodeId` is `'0'` for Available. */
  stateChange: { state: 'Available' | 'Idle'; auxCodeId: string };
  startOutdial: { entryPointId: string; destination: string; origin?: string; attributes: Record<string, string> };
  sendDtmf: { digit: string };
  /** A supervisor's recordings of a call; resolves as the Captures API answers, addresses and all. */
  fetchCapture: { interactionId: string };
  /** Asks for the task map again; the answer comes as the event `relay.taskMap`. */
  refreshTaskMap: Record<string, never>;
  /** Looks up code names in the paged lists; resolves with `CodeEntry[]`. */
  fetchCodes: { workType: 'IDLE_CODE' | 'WRAP_UP_CODE'; search?: string };
}
