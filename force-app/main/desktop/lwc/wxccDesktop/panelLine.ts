import type { Store, Unsubscribe } from 'c/wxccBase';

/**
 * The softphone's line to the panel in the Desktop. What comes over it is untrusted: other scripts of the Desktop's page
 * could claim to be our panel.
 */
export interface PanelLine {
  /** Is a panel there? Each one that comes has to be told everything. */
  readonly connected: Store<boolean>;
  /** Says something to the panel; nothing happens when none is there. */
  post(data: unknown): void;
  /** Hears what it says, unread. Listeners must not throw. */
  onMessage(listener: (data: unknown) => void): Unsubscribe;
}
