/** Whom a dialled number belongs to. */
export interface DialRecord {
  readonly id: string;
  readonly name: string;
  readonly objectType: string;
  /** Person Accounts only. */
  readonly personContactId?: string;
}

/** Somebody wants to call a number. */
export interface DialRequest {
  /** As it was typed, pasted or clicked. */
  readonly number: string;
  /** The record that was clicked or found; left out: looked up once it rings. */
  readonly record?: DialRecord;
}

/** A number on its way to the customer. */
export interface Dial {
  /** As the agent sees it: this is what is dialled. */
  readonly number: string;
  readonly record?: DialRecord;
}

/** What the softphone shows of dialling. A new object for every change. */
export interface DialerState {
  /** The Desktop would dial now. */
  readonly canDial: boolean;
  /** Asked for during start-up: dialled as soon as the phone can. */
  readonly waiting?: Dial;
  /** The Desktop was asked; there is no call yet. */
  readonly dialling?: Dial;
  readonly callerIds: {
    readonly list: readonly { readonly id: string; readonly name: string }[];
    readonly chosenId: string;
  };
  /** Newest first. */
  readonly recent: readonly Dial[];
}
