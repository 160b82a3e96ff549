/**
 * How far the sync of the two presences is.
 * - `off`: not asked for
 * - `starting`: statuses, idle codes or the utility have not told yet
 * - `noStatuses`: the org has no Omni-Channel, or the user no presence status
 * - `noLink`: the utility "Webex Link" is not on this page, or not in a console
 * - `loggedOut`: the agent is not logged in to Omni-Channel
 * - `on`: both sides are kept in step
 */
export type PresenceSync = 'off' | 'starting' | 'noStatuses' | 'noLink' | 'loggedOut' | 'on';

/** What components show of the presence in Omni-Channel. */
export interface PresenceView {
  readonly sync: PresenceSync;
  /** Label of the status, when logged in. */
  readonly status?: string;
}
