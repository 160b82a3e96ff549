import { createStore } from 'c/wxccBase';
import type { Store, Unsubscribe } from 'c/wxccBase';
import type { Dialer, DialerOptions, DialerState, DialRequest } from 'c/wxccOutdial';
import type { Crm, DialClick } from 'c/wxccSalesforce';

/** Calling out, as components and native hosts use it. Commands never throw: a refusal becomes a notice. */
export interface PhoneDialer {
  readonly state: Store<DialerState>;
  dial(request: DialRequest): void;
  /** Takes back a number that waits for the phone to start. */
  cancel(): void;
  /** What would really be dialled; undefined: no number, or the phone is not there yet. */
  preview(text: string): { readonly number: string; readonly extension: string } | undefined;
  /** @param id of one of the caller ids; empty: none */
  chooseCallerId(id: string): void;
}

/** The dialer that a phone owns: it comes with the settings. */
export interface OwnDialer extends PhoneDialer {
  /** From here on numbers are dialled; first the one that could not wait. */
  open(create: (store: DialerOptions['store']) => Dialer): Dialer;
  dispose(): void;
}

export interface PhoneDialerOptions {
  readonly crm: Crm;
  readonly onError: (error: unknown) => void;
}

export const NO_DIALER: DialerState = {
  canDial: false,
  callerIds: { list: [], chosenId: '' },
  recent: [],
};

/** The record whose number was clicked; a field that belongs to none has only its number. */
const requestOf = ({ number, recordId, recordName, objectType, contactId }: DialClick): DialRequest => ({
  number,
  ...(recordId && {
    record: {
      ...{ id: recordId, name: recordName, objectType },
      ...(contactId && objectType === 'Account' && { personContactId: contactId }),
    },
  }),
});

class StartingDialer implements OwnDialer {
  readonly state;
  private readonly options: PhoneDialerOptions;
  private readonly goodbyes: Unsubscribe[];
  private dialer: Dialer | undefined;
  private early: DialRequest | undefined;
  private isClickable = false;

  constructor(options: PhoneDialerOptions) {
    const { crm, onError } = options;
    this.options = options;
    this.state = createStore<DialerState>(NO_DIALER, onError);
    this.goodbyes = [
      // The listener first: the very first click must find it.
      crm.phoneFields.onClick((click) => this.dial(requestOf(click))),
      this.state.subscribe(({ canDial }) => this.offer(canDial)),
    ];
  }

  dial(request: DialRequest): void {
    if (this.dialer) return this.dialer.dial(request);
    this.early = request;
    const { number, record } = request;
    return this.state.set({ ...this.state.value, waiting: { number, ...(record && { record }) } });
  }
  cancel(): void {
    this.early = undefined;
    if (this.dialer) this.dialer.cancel();
    else this.state.set(NO_DIALER);
  }
  preview(text: string): { number: string; extension: string } | undefined {
    return this.dialer?.preview(text);
  }
  chooseCallerId(id: string): void {
    this.dialer?.chooseCallerId(id);
  }

  open(create: (store: DialerOptions['store']) => Dialer): Dialer {
    const dialer = create(this.state);
    this.dialer = dialer;
    if (this.early) dialer.dial(this.early);
    this.early = undefined;
    return dialer;
  }

  dispose(): void {
    this.goodbyes.forEach((goodbye) => goodbye());
    this.dialer?.dispose();
    this.offer(false);
  }

  /** Phone fields are links only while a click would dial. */
  private offer(canDial: boolean): void {
    if (canDial === this.isClickable) return;
    this.isClickable = canDial;
    const { phoneFields } = this.options.crm;
    (canDial ? phoneFields.enable() : phoneFields.disable()).catch(this.options.onError);
  }
}

export function createPhoneDialer(options: PhoneDialerOptions): OwnDialer {
  return new StartingDialer(options);
}
