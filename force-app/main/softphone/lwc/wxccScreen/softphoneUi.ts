import type { Labels, Store } from 'c/wxccBase';

/** What every component needs from its host to draw itself. */
export interface SoftphoneUi {
  readonly labels: Labels;
  /** Address of the SLDS utility sprite, without `#name`; empty: it stands in the page. Undefined: no icons, the words remain. */
  readonly icons: string | undefined;
  /** Of the softphone; `dev` outside a build. */
  readonly version: string;
  /** The present time in ms since 1970, once a second. Timers watch it; nothing else re-renders. */
  readonly tick: Store<number>;
}
