/** A code of a list. Ids are UUIDs, but for Available, which is `0` everywhere. */
export interface AuxCode {
  readonly id: string;
  readonly name: string;
  readonly isSystem?: boolean;
  readonly isDefault?: boolean;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

export interface Queue {
  readonly id: string;
  readonly name: string;
}

/** A number customers dial, and the queue its flow leads to. */
export interface EntryPoint {
  readonly id: string;
  readonly name: string;
  /** E.164. */
  readonly dnis: string;
  readonly queueId: string;
}

/** An agent as the administrator configured it; nothing of it changes while calls come and go. */
export interface AgentProfile {
  readonly id: string;
  readonly userName: string;
  readonly name: string;
  readonly siteId: string;
  readonly profileId: string;
  readonly teams: readonly Team[];
  readonly idleCodes: readonly AuxCode[];
  readonly wrapUpCodes: readonly AuxCode[];
  readonly defaultDn: string;
  readonly outdialEntryPointId: string;
  readonly outdialAnis: readonly AuxCode[];
  /** Sees recordings in the Desktop. */
  readonly isSupervisor?: boolean;
  readonly isOutboundEnabledForTenant: boolean;
  readonly isOutboundEnabled: boolean;
  readonly isAdhocDialingEnabled: boolean;
  /** The dial plan: a regular expression that a number must fit. */
  readonly outdialPattern: string;
  readonly isEndCallEnabled: boolean;
  /** The agent becomes Available after the wrap-up of an outdial, as after an inbound call. */
  readonly isAvailableAfterOutdial: boolean;
}

/** Everything configured in the simulated tenant. */
export interface Tenant {
  readonly orgId: string;
  readonly agents: readonly AgentProfile[];
  readonly queues: readonly Queue[];
  readonly entryPoints: readonly EntryPoint[];
}
