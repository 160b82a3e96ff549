/** Properties that the desktop layout sets on the relay's element from `$STORE`, with the path they come from. */
export const WIDGET_PROPERTIES = {
  agentId: '$STORE.agent.agentId',
  agentName: '$STORE.agent.agentName',
  teamName: '$STORE.agent.teamName',
  dn: '$STORE.agent.dnNumber',
  deviceType: '$STORE.agent.deviceType',
  outDialEp: '$STORE.agent.outDialEp',
  outdialAnis: '$STORE.agent.outDialAni',
  selectedAni: '$STORE.agent.selectedOutdialANI',
  subStatus: '$STORE.agent.subStatus',
  stateSince: '$STORE.agent.subStatusChangeTimestamp',
  selectedTaskId: '$STORE.agentContact.selectedTaskId',
  recordings: '$STORE.agent.isRecordingManagementEnabled',
  dataCenter: '$STORE.app.datacenter',
  darkMode: '$STORE.app.darkMode',
} as const;

export type WidgetPropertyName = keyof typeof WIDGET_PROPERTIES;

/** Values as the Desktop sets them, whatever they are. An unknown store path leaves its text or undefined. */
export type WidgetProperties = { readonly [K in WidgetPropertyName]?: unknown };

/** A path the Desktop does not know may arrive as its own text: that is no value. */
export function isStoreValue(value: unknown): boolean {
  return !(typeof value === 'string' && value.startsWith('$STORE.'));
}
