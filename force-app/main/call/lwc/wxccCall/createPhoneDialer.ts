import { createStore } from 'c/wxccBase';
import type { Notice, Store, Unsubscribe } from 'c/wxccBase';
import type { DesktopPort } from 'c/wxccDesktop';
import { NO_DIALER } from 'c/wxccOutdial';
import type { Dialer, DialerOptions, DialerState, DialRequest, DialSearch } from 'c/wxccOutdial';
import type { Crm, DialClick } from 'c/wxccSalesforce';

/** Calling out, as components and native hosts use it. Commands never throw: a refusal becomes a notice. */
export interface PhoneDialer {
  readonly state: Store<DialerState>;
  dial(request: DialRequest): void;
  /** Calls somebody in spite of "Do Not Call". */
  confirm(): void;
  /** Takes back a number that waits: for the phone to start, or for the agent's word. */
  cancel(): void;
  /** @param id of one of the caller ids; empty: none */
  chooseCallerId(id: string): void;
  /** Looks for records to dial. A new one for each place that searches. */
  search(): Promise<DialSearch>;
  /** Sends a key tone into the call. @param tone one digit */
  sendTone(tone: string): void;
}

/** The dialer that a phone owns: it comes with the settings. */
export interface OwnDialer extends PhoneDialer {
  /** From here on this one dials; first the number that could not wait. The one before is put down. */
  open(create: (store: DialerOptions['store']) => Dialer): Dialer;
  dispose(): void;
}

export interface PhoneDialerOptions {
  readonly crm: Crm;
  readonly desktop: Pick<DesktopPort, 'request'>;
  readonly createSearch: () => Promise<DialSearch>;
  readonly notify: (notice: Notice) => void;
  readonly onError: (error: unknown) => void;
}

/** The record whose number was clicked; a field that belongs to none has only its number. */
export const dialOfClick = ({ number, recordId, recordName, objectType, contactId }: DialClick): DialRequest => ({
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
      crm.phoneFields.onClick((click) => this.dial(dialOfClick(click))),
      this.state.subscribe(({ canDial }) => this.offer(canDial)),
    ];
  }

  dial(request: DialRequest): void {
    if (this.dialer) return this.dialer.dial(request);
    this.early = request;
    const { number, record } = request;
    return this.state.set({
      ...this.state.value,
      waiting: { number, written: number, ...(record && { record }) },
    });
  }
  confirm(): void {
    this.dialer?.confirm();
  }
  cancel(): void {
    this.early = undefined;
    if (this.dialer) this.dialer.cancel();
    else this.state.set(NO_DIALER);
  }
  chooseCallerId(id: string): void {
    this.dialer?.chooseCallerId(id);
  }
  search(): Promise<DialSearch> {
    return this.options.createSearch();
  }
  sendTone(tone: string): void {
    const { desktop, notify, onError } = this.options;
    desktop.request('sendDtmf', { digit: tone }).catch((error: unknown) => {
      onError(error);
      notify({ severity: 'warning', code: 'toneFailed', params: { tone } });
    });
  }

  open(create: (store: DialerOptions['store']) => Dialer): Dialer {
    this.dialer?.dispose();
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
