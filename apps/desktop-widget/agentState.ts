import { isRecord } from 'c/wxccBase';

/** The agent's state as the newest message told it. Messages win over the profile, which is read once. */
export interface AgentState {
  readonly status?: string;
  readonly subStatus?: string;
  readonly auxCodeId?: string;
  /** ms since 1970. */
  readonly since?: number;
}

function told(values: Record<keyof AgentState, unknown>): AgentState {
  const isTold = ([key, value]: [string, unknown]): boolean =>
    key === 'since' ? typeof value === 'number' && value > 0 : typeof value === 'string' && value !== '';
  return Object.fromEntries(Object.entries(values).filter(isTold));
}

const dataOf = (message: unknown): Record<string, unknown> =>
  isRecord(message) && isRecord(message.data) ? message.data : {};

/** Tenants with a state for each channel may send this alone; the phone follows the telephony channel. */
function ofChannel(message: unknown): AgentState {
  const { channelType, agentChannelStateDetail: detail } = dataOf(message);
  if (channelType !== 'telephony' || !isRecord(detail)) return {};
  const { agentState, auxCodeId, stateChangeTimestamp } = detail;
  return told({ status: undefined, subStatus: agentState, auxCodeId, since: stateChangeTimestamp });
}

/** `updated` comes as a bare list of changes. */
function ofUpdate(message: unknown): AgentState {
  const changes = Array.isArray(message) ? (message as unknown[]).filter(isRecord) : [];
  const value = (name: string): unknown => changes.find((change) => change.name === name)?.value;
  const idleCode = value('idleCode');
  return told({
    status: value('status'),
    subStatus: value('subStatus'),
    auxCodeId: isRecord(idleCode) ? idleCode.id : undefined,
    since: undefined,
  });
}

const STATE_EVENTS = new Set(['eAgentStateChangeSuccess', 'eAgentReloginSuccess', 'eAgentStationLoginSuccess']);

/** Folds a message of the SDK into the state. The same state comes back when the message tells nothing of it. */
export function foldAgentState(state: AgentState, event: string, message: unknown): AgentState {
  if (event === 'updated') return { ...state, ...ofUpdate(message) };
  if (event === 'eAgentChannelStateChanged') return { ...state, ...ofChannel(message) };
  if (event === 'eAgentLogoutSuccess') return { ...state, status: 'LoggedOut', subStatus: '' };
  if (!STATE_EVENTS.has(event)) return state;
  const { status, subStatus, auxCodeId, lastStateChangeTimestamp: since } = dataOf(message);
  return { ...state, ...told({ status, subStatus, auxCodeId, since }) };
}
