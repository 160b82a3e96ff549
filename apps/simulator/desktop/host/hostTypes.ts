import type { ServiceName } from './serviceNames';

/** A code list's entry as the Desktop holds it. */
export interface HostCode {
  readonly id: string;
  readonly name: string;
  readonly isSystem?: boolean;
  readonly isDefault?: boolean;
}

/**
 * The signed-in agent's profile, as the SDK's `agentStateInfo` reads it. `idleCode` must be there for the SDK to be
 * ready without a reload of the agent; `{ id: '0', name: 'Available' }` serves when the agent is Available.
 */
export interface HostProfile {
  readonly agentId: string;
  readonly agentName: string;
  readonly agentProfileID?: string;
  readonly defaultDn?: string;
  readonly agentStatus?: string;
  readonly agentSubStatus?: string;
  readonly teams: readonly { teamId: string; teamName: string }[];
  readonly idleCode?: { id: string; name: string };
  readonly idleCodes?: readonly HostCode[];
  readonly wrapupCodes?: readonly HostCode[];
  readonly dialPlan?: { dialPlanEntity: readonly { name: string; regex: string }[] };
  readonly isOutboundEnabledForTenant?: boolean;
  readonly isOutboundEnabledForAgent?: boolean;
  readonly isAdhocDialingEnabled?: boolean;
  readonly isEndCallEnabled?: boolean;
  readonly isEndConsultEnabled?: boolean;
  readonly allowConsultToQueue?: boolean;
}

/** A command that came through the SDK: `('aqm.contact', 'accept', { interactionId })`. */
export interface HostCall {
  readonly service: ServiceName | 'abs' | 'conf' | 'qmw' | 'webCalling' | 'webexMetrics';
  readonly method: string;
  readonly argument: unknown;
}

/** The message every listener of the SDK gets. */
export interface HostMessage {
  readonly type: string;
  readonly orgId: string;
  readonly trackingId: string;
  readonly data: unknown;
}

export interface DesktopHostOptions {
  /** The agent's profile, read whenever the SDK asks. Null until the agent signed in: then `fetchProfile` waits for it. */
  profile(): HostProfile | null;
  /** Interaction id to contact data: what `actions.getTaskMap` answers. */
  tasks(): ReadonlyMap<string, unknown>;
  /** Everything the SDK asks the Desktop to do. Resolves with the service's message; rejects as the Desktop refuses. */
  readonly execute: (call: HostCall) => Promise<unknown>;
  /** False until the Desktop's services are up; then set by `markReady`. Default true. */
  isInited?: boolean;
  /** False: the station has not signed in again, so that the SDK asks for a reload of the agent. Default true. */
  isReloginSuccess?: boolean;
  /** What `actions.getToken` answers, for tests that no token ever leaves. */
  token?: string;
}
