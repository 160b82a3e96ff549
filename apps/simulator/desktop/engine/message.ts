/** The envelope of everything the Desktop's services send. */
export interface ServiceMessage {
  readonly type: string;
  readonly orgId: string;
  readonly trackingId: string;
  readonly data: Record<string, unknown>;
}

/** One signal for one signed-in agent: the name listeners register and what they get. */
export interface AgentSignal {
  readonly sessionId: string;
  readonly agentId: string;
  readonly event: string;
  readonly message: ServiceMessage;
}

/**
 * `data.type` on the wire for each signal: the strings differ from the names that listeners register, as in life.
 * Source: Webex Desktop, contact and agent events.
 */
export const WIRE_TYPES: Readonly<Record<string, string>> = {
  eAgentOfferContact: 'AgentOfferContact',
  eAgentContactAssigned: 'AgentContactAssigned',
  eAgentContact: 'AgentContact',
  eAgentContactHeld: 'AgentContactHeld',
  eAgentContactUnHeld: 'AgentContactUnheld',
  eAgentContactEnded: 'ContactEnded',
  eAgentWrapup: 'AgentWrapup',
  eAgentContactWrappedUp: 'AgentWrappedUp',
  eAgentOfferContactRona: 'AgentOfferContactRona',
  eCallRecordingStarted: 'ContactRecordingStarted',
  ePauseRecording: 'ContactRecordingPaused',
  eResumeRecording: 'ContactRecordingResumed',
  eContactUpdated: 'ContactUpdated',
  eConsultTransfer: 'AgentConsultTransferred',
  eAgentblindTransferred: 'AgentBlindTransferred',
  eAgentvteamTransfer: 'AgentVteamTransferred',
  eOutdialFailed: 'AgentOutboundFailed',
  eAgentStateChangeSuccess: 'AgentStateChangeSuccess',
  eAgentStationLoginSuccess: 'AgentStationLoginSuccess',
  eAgentReloginSuccess: 'AgentReloginSuccess',
  eAgentMultiLogin: 'AgentMultiLoginCloseSession',
  eAgentLogoutSuccess: 'Logout',
};
