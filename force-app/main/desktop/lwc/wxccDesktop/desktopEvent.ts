/**
 * One thing the Desktop told us, as the relay passes it on.
 * Keyed by the event name that was registered, never by `data.type`: the strings differ.
 */
export interface DesktopEvent {
  /** Counts from 1 for each relay; a gap or a repeat is visible. */
  readonly seq: number;
  /** When the relay saw it, ms since 1970. */
  readonly at: number;
  /** The SDK module: `agentContact`, `dialer`, `agentStateInfo`, `screenpop`, `logout`; `relay` for the relay's own. */
  readonly module: string;
  /** `eAgentContactAssigned`, …; of the relay: `taskMap` (message: array of contact data),
   * `agent` (message: AgentSnapshot), `eventsLost` (message: { count }; nobody listened for too long), `status`.
   */
  readonly event: string;
  /** Exactly what the SDK's listener got, less what Salesforce must not see. Unknown until a reader narrows it. */
  readonly message: unknown;
}
