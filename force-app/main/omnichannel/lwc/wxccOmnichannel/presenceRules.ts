/** What the definition asks for, in the ids of this agent's statuses and codes. */
export interface PresenceRules {
  /** Omni-Channel is written to. */
  readonly writesOmni: boolean;
  /** Webex is written to. */
  readonly writesWebex: boolean;
  /** Presence status during a Webex call; undefined: calls change nothing. */
  readonly busyStatus?: string;
  /** Idle code during Omni-Channel work; undefined: work changes nothing. */
  readonly workCode?: string;
  /** The status that goes with a state of Webex. */
  statusOf(codeId: string): string | undefined;
  /** The state of Webex that goes with a status. */
  codeOf(statusId: string): string | undefined;
}
