/** A code of a list: idle code, wrap-up reason, outdial ANI. */
export interface CodeEntry {
  readonly id: string;
  readonly name: string;
}

/**
 * The signed-in agent as far as the Desktop tells: the SDK's `agentStateInfo.latestData` joined with the layout's `$STORE`
 * properties. Everything is optional in life; here it has its documented default. `undefined` stays undefined only where
 * "not told" differs from "no".
 */
export interface AgentSnapshot {
  readonly agentId: string;
  readonly agentName: string;
  readonly teamName: string;
  readonly profileId: string;
  /** Dial number or extension of the station; empty: no station. */
  readonly dn: string;
  /** `BROWSER`, `AGENT_DN`, `EXTENSION`; empty when unknown. */
  readonly deviceType: string;
  /** The station is signed in (`status` is `LoggedIn`). */
  readonly stationReady: boolean;
  /** `Available`, `Idle`, `RONA`; empty when unknown. */
  readonly subStatus: string;
  readonly idleCode?: CodeEntry;
  /** Since when, ms since 1970. */
  readonly stateSince?: number;
  readonly idleCodes: readonly CodeEntry[];
  readonly wrapUpCodes: readonly CodeEntry[];
  readonly outdial: OutdialRights;
  /** The Desktop says that this user may hear recordings. */
  readonly canHearRecordings?: boolean;
  readonly darkMode: boolean;
  /** The Desktop's frame has no storage: agents sign in at every reload. */
  readonly storageBlocked: boolean;
  /** A frame on the way refuses the microphone. Undefined: the browser does not say. */
  readonly microphoneRefused?: boolean;
}

/** What the agent may dial (feature-dictionary: outdial). */
export interface OutdialRights {
  readonly entryPointId: string;
  readonly enabledForTenant: boolean;
  readonly enabledForAgent: boolean;
  readonly adHoc: boolean;
  /** Dial plan entry "Any Format"; empty: everything. */
  readonly pattern: string;
  readonly anis: readonly CodeEntry[];
  readonly selectedAni?: CodeEntry;
}
