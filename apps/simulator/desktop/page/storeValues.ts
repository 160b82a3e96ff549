import type { DesktopState } from './desktopStore';

function agentValues({ signedIn, selectedAni }: DesktopState): Record<string, unknown> {
  const { profile, session, orgId } = signedIn;
  const team = profile.teams.find(({ id }) => id === session.station?.teamId);
  const ani = profile.outdialAnis.find(({ id }) => id === selectedAni);
  return {
    agentId: session.agentId,
    agentName: profile.name,
    agentEmailId: profile.userName,
    agentProfileID: profile.profileId,
    orgId,
    siteId: profile.siteId,
    teamId: team?.id,
    teamName: team?.name,
    dnNumber: session.station?.dn,
    defaultDn: profile.defaultDn,
    deviceType: session.station?.deviceType,
    subStatus: session.subStatus,
    subStatusChangeTimestamp: session.stateSince,
    idleStatusTimestamp: session.stateSince,
    idleCodes: profile.idleCodes,
    wrapUpData: { wrapUpProps: { wrapUpReasonList: profile.wrapUpCodes } },
    outDialEp: profile.outdialEntryPointId,
    outDialAni: { initialFetchCompleted: true, data: profile.outdialAnis },
    outdialAniList: profile.outdialAnis,
    selectedOutdialANI: ani,
    isOutboundEnabledForTenant: profile.isOutboundEnabledForTenant,
    isOutboundEnabledForAgent: profile.isOutboundEnabled,
    isAdhocDialingEnabled: profile.isAdhocDialingEnabled,
    isEndCallEnabled: profile.isEndCallEnabled,
    isAgentAvailableAfterOutdial: profile.isAvailableAfterOutdial,
    isAgentLoggedIn: true,
    userRole: profile.isSupervisor ? 'supervisor' : 'agent',
    isRecordingManagementEnabled: profile.isSupervisor === true,
  };
}

function contactValues({ tasks, selectedTaskId }: DesktopState): Record<string, unknown> {
  const task = selectedTaskId === undefined ? undefined : tasks.get(selectedTaskId);
  const selected = task && {
    interactionId: task.interactionId,
    ...task.interaction.callAssociatedDetails,
    contactDirection: task.interaction.contactDirection.type,
    mediaType: 'telephony',
  };
  return { selectedTaskId, taskSelected: selected ?? null, interactionIds: [...tasks.keys()] };
}

/** The values that a layout reads as `$STORE.agent.…`, with the names the Desktop gives them. */
export function storeValues(state: DesktopState): Record<string, unknown> {
  return {
    agent: agentValues(state),
    agentContact: contactValues(state),
    app: {
      darkMode: state.darkMode,
      theme: state.darkMode ? 'DARK' : 'LIGHT',
      language: navigator.language,
      datacenter: 'us1',
      domainUrl: location.origin,
      title: 'Agent Desktop',
      featureFlags: {},
    },
    auth: { accessToken: 'simulated-access-token' },
  };
}

/** A value at a dotted path; undefined where any part of it is missing, as undocumented paths may vanish. */
function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], values);
}

/** Fills `$STORE.…` and `$I18N.…`; everything else is itself. The Desktop knows no other places. */
export function substitute(value: unknown, values: Record<string, unknown>): unknown {
  if (typeof value !== 'string') return value;
  if (value.startsWith('$STORE.')) return valueAt(values, value.slice('$STORE.'.length));
  if (value.startsWith('$I18N.')) return value.slice('$I18N.'.length).split('.').at(-1);
  return value;
}
