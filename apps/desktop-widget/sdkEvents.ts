/** A module of the SDK and the events we register there. */
export interface Registration {
  readonly module: 'agentContact' | 'dialer' | 'screenpop' | 'logout' | 'agentStateInfo';
  readonly events: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Every event that tells of contacts, dialling, screen pops, sign-out and agent state. The second list of agentContact
 * is not in the SDK's typings but on its host: the SDK delivers them, or logs that it does not know them.
 * `logout` is bound to the host's agent service, so that it also tells of state changes and other sign-ins.
 */
export const REGISTRATIONS: readonly Registration[] = [
  {
    module: 'agentContact',
    events: words(`eAgentOfferContact eAgentContactAssigned eAgentContact eAgentContactHeld eAgentContactUnHeld
      eAgentContactEnded eAgentWrapup eAgentContactWrappedUp eAgentOfferContactRona eAgentContactAniUpdated
      eCallRecordingStarted eAgentOfferConsult eAgentConsultCreated eAgentConsulting eAgentConsultEnded
      eAgentConsultFailed eAgentConsultEndFailed eAgentCtqCancelled eAgentCtqFailed eAgentCtqCancelFailed
      eAgentConsultConferencing eAgentConsultConferenced eAgentConsultConferenceEnded eAgentConsultConferenceEndFailed
      eParticipantJoinedConference eParticipantLeftConference eContactOwnerChanged eAgentConsultTransferring
      eAgentOfferCampaignReserved eAgentAddCampaignReserved eAgentCampaignContactUpdated

      eAgentContactReserved eAgentContactAssignFailed eAgentInviteFailed ePauseRecording eResumeRecording
      eConsultTransfer eAgentConsultTransferFailed eAgentblindTransferred eAgentvteamTransfer eContactMerged
      eAgentContactCleanup eContactCallbackFailed eParticipantPostCallActivity eConsultedParticipantMoving
      eAgentConferenceTransferred eAgentMediaForkUpdate`),
  },
  {
    module: 'dialer',
    events: words(`eOutdialFailed eContactUpdated eCampaignPreviewAcceptFailed eCampaignPreviewSkipFailed
      eCampaignPreviewRemoveFailed`),
  },
  { module: 'screenpop', events: ['eScreenPop'] },
  {
    module: 'logout',
    events: words(`eAgentLogoutSuccess eAgentStateChangeSuccess eAgentMultiLogin eAgentReloginSuccess
      eAgentStationLoginSuccess eAgentDNRegistered`),
  },
  { module: 'agentStateInfo', events: words('updated eAgentChannelStateChanged eAgentChannelReloginSuccess') },
];
