/** Whom a dialled number belongs to. */
export interface DialRecord {
  readonly id: string;
  readonly name: string;
  readonly objectType: string;
  /** Person Accounts only. */
  readonly personContactId?: string;
  /** Do Not Call, where it came with the record; left out: nobody asked yet. */
  readonly doNotCall?: boolean;
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
  /** Before the definition's prefix was taken off: what records are compared with, and what is dialled again. */
  readonly written: string;
  readonly record?: DialRecord;
}

/** A number the agent had to do with. */
export interface RecentCall {
  /** With the prefix that is taken off before dialling. */
  readonly number: string;
  readonly record?: DialRecord;
  readonly direction: 'inbound' | 'outbound';
  /** It rang here and nobody answered. */
  readonly isMissed: boolean;
  /** ms since 1970. */
  readonly at: number;
}
