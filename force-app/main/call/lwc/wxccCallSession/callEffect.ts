/**
 * What a call asks the other rooms to do, as data.
 * - `pop`: find the caller's record, and show it if `moment` is the one the administrator chose
 * - `saveActivity`: write the Task; `wrapUp` is when a reason is asked for, `closed` is the last write of a leg
 * - `checkContacts`: ask the Desktop which contacts there still are
 */
export type CallEffect =
  | { readonly kind: 'pop'; readonly moment: 'offered' | 'connected' }
  | { readonly kind: 'saveActivity'; readonly moment: 'connected' | 'wrapUp' | 'closed' }
  | { readonly kind: 'checkContacts' };

/** A session after an event, and what is to be done about it. */
export interface CallStep<S> {
  readonly session: S;
  readonly effects: readonly CallEffect[];
}
