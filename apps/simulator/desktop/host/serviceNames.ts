/** One service of the Desktop as the SDK sees it: signals and command functions. */
export interface ServiceNames {
  readonly events: readonly string[];
  readonly commands: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const AI_EVENTS = words(`eSuggestedResponseAvailable eSuggestedResponseAcknowledgeEvent
  eSuggestedResponseEnablementEvent eMidCallSummaryResponseSubsequentAgent eWellnessBreakEvent`);

/**
 * The services behind `AGENTX_SERVICE`, with every signal and command that @wxcc-desktop/sdk 2.0.15 can reach.
 * Keys are the paths the SDK uses.
 */
export const SERVICE_NAMES = {
  'aqm.contact': {
    events: words(`eAgentContact eAgentContactAssigned eAgentContactAssignFailed eAgentContactEnded
      eAgentContactWrappedUp eAgentContactAniUpdated eAgentOfferContact eAgentOfferContactRona eAgentContactReserved
      eAgentInviteFailed eAgentOfferConsult eAgentWrapup eAgentContactHeld eAgentContactUnHeld eCallRecordingStarted
      ePauseRecording eResumeRecording eConsultTransfer eAgentConsultTransferFailed eContactMerged
      eAgentblindTransferred eAgentvteamTransfer eAgentConsultCreated eAgentConsultConferenced eAgentConsultEnded
      eAgentCtqCancelled eAgentConsultConferenceEnded eAgentConsulting eAgentConsultFailed eAgentConsultEndFailed
      eAgentCtqFailed eAgentCtqCancelFailed eAgentConsultConferenceEndFailed eAgentContactCleanup
      eContactCallbackFailed eContactOwnerChanged eParticipantJoinedConference eParticipantLeftConference
      eParticipantPostCallActivity eConsultedParticipantMoving eAgentConferenceTransferred eAgentConsultConferencing
      eAgentConsultTransferring eAgentMediaForkUpdate eAgentOfferCampaignReserved eAgentAddCampaignReserved
      eAgentCampaignContactUpdated`),
    commands: words(`accept consultAccept buddyAgents end consultEnd cancelCtq wrapup vteamTransfer blindTransfer hold
      unHold consult consultConference decline consultTransfer vteamList pauseRecording resumeRecording acceptV2 endV2
      cancelTaskV2 pauseRecordingV2 resumeRecordingV2 wrapupV2 consultV2 consultEndV2 consultConferenceV2
      exitConference consultTransferV2 blindTransferV2 vteamTransferV2 buddyAgentsV2 dropConferenceParticipant`),
  },
  'aqm.dialer': {
    events: words(`eOutdialFailed eContactUpdated eCampaignPreviewAcceptFailed eCampaignPreviewSkipFailed
      eCampaignPreviewRemoveFailed`),
    commands: words('startOutdial updateCadVariables acceptPreviewContact skipPreviewContact removePreviewContact'),
  },
  'aqm.agent': {
    events: words(`eAgentReloginSuccess eAgentStationLoginSuccess eAgentStateChangeSuccess eAgentDNRegistered
      eAgentDNRegisterFailure eAgentMultiLogin eAgentChannelReloginSuccess eAgentChannelStateChanged
      eAgentLogoutSuccess eMockOutdialAniList`),
    commands: words('stateChange stateChangeV2 reload logout stationLogin mockOutdialAniList fetchAddressBooks'),
  },
  'aqm.supervisor': {
    events: words(`eMonitoringOffered eMonitoringStarted eMonitoringRequestCreateFailed eMonitoringFailed
      eMonitoringEnded eMonitoringEndFailed eMonitoringHeld eMonitoringHoldFailed eMonitoringUnHeld
      eMonitoringUnHoldFailed eAgentMonitorStateChanged eAgentMonitorStateChangeFailed eAgentMonitoringEnded`),
    commands: words(`startMonitoring endMonitoring holdMonitoring unHoldMonitoring bargeIn changeAgentState
      signoutAgent`),
  },
  'aqm.screenpop': { events: ['eScreenPop'], commands: [] },
  'aqm.aiAssistant': { events: AI_EVENTS, commands: [] },
  'dataNotifs.aiAssistant': { events: AI_EVENTS, commands: [] },
} as const satisfies Record<string, ServiceNames>;

export type ServiceName = keyof typeof SERVICE_NAMES;
