import type { Outbox } from 'c/wxccSalesforce';

/** The outbox with what is known of the storage under it. */
export interface OpenedOutbox {
  readonly outbox: Outbox;
  /** The browser refused storage: what is not saved lives as long as the tab. */
  readonly isInMemory: boolean;
}
