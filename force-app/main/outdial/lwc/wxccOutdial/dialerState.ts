import type { Dial, RecentCall } from './dialRequest';

/** What the softphone shows of dialling, in every tab. Plain data; a new object for every change. */
export interface DialerState {
  /** The Desktop would dial now. */
  readonly canDial: boolean;
  /** Asked for during start-up: dialled as soon as the phone can. */
  readonly waiting?: Dial;
  /** The Desktop was asked, or is about to be; there is no call yet. */
  readonly dialling?: Dial;
  /** Somebody of this name asked not to be called: the agent decides. */
  readonly asking?: { readonly dial: Dial; readonly name: string };
  readonly callerIds: {
    /** Alphabetical. */
    readonly list: readonly { readonly id: string; readonly name: string }[];
    readonly chosenId: string;
  };
  /** Newest first. */
  readonly recent: readonly RecentCall[];
  /** Prefixes that are taken off before dialling: what is typed can be shown as it will be dialled. */
  readonly prefixes: readonly string[];
  /** The dial pad also looks for records (openCtiEnableCrmSearch). */
  readonly canSearch: boolean;
  /** The call's far end hears key tones: the Desktop sends them for calls in the browser only. */
  readonly canSendTones: boolean;
}

/** Before settings and Desktop have come. */
export const NO_DIALER: DialerState = {
  canDial: false,
  callerIds: { list: [], chosenId: '' },
  recent: [],
  prefixes: [],
  canSearch: false,
  canSendTones: false,
};
