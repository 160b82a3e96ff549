/**
 * How far the panel in the Desktop is.
 * - `outside`: this Desktop stands alone, not in Salesforce
 * - `connecting`: inside a frame, no answer yet
 * - `missing`: inside a frame, and no softphone answers
 * - `outdated`: a softphone answers that knows no panel yet
 * - `connected`: the softphone shows its calls here
 */
export type PanelStatus = 'outside' | 'connecting' | 'missing' | 'outdated' | 'connected';

/** SLDS utility icons. */
export const STATUS_ICONS: Readonly<Record<PanelStatus | 'waiting', string>> = {
  outside: 'new_window',
  connecting: 'sync',
  missing: 'offline',
  outdated: 'sync',
  connected: 'check',
  waiting: 'clock',
};
