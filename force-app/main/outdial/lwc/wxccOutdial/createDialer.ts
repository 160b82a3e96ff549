import { isWxccError } from 'c/wxccBase';
import type { CancelTimer, Clock, Notice, WritableStore } from 'c/wxccBase';
import type { OutdialSettings } from 'c/wxccDefinition';
import type { Contact, DesktopPort, DesktopStatus } from 'c/wxccDesktop';
import { callerIds, originOf } from './callerIds';
import type { CallerIds } from './callerIds';
import { canDial, checkDial } from './checkDial';
import { dialFailure } from './dialFailure';
import type { Dial, DialerState, DialRequest } from './dialRequest';
import { isSameNumber } from './isSameNumber';
import { readNumber } from './readNumber';
import { withoutPrefix } from './withoutPrefix';

/** The agent's choice of caller id, kept over reloads: an id, or empty for none. */
export interface CallerIdMemory {
  readonly last?: string;
  remember(id: string): void;
}

export interface DialerOptions {
  readonly desktop: DesktopPort;
  readonly clock: Clock;
  readonly settings: OutdialSettings;
  readonly store: WritableStore<DialerState>;
  readonly memory?: CallerIdMemory;
  /** A call rings or is talked on. */
  readonly isOnCall: () => boolean;
  readonly notify: (notice: Notice) => void;
  readonly onError: (error: unknown) => void;
}

/** Dials for the agent, one number at a time. */
export interface Dialer {
  dial(request: DialRequest): void;
  /** Takes back what waits for the phone to start. */
  cancel(): void;
  /** What would really be dialled; undefined: no number. */
  preview(text: string): { readonly number: string; readonly extension: string } | undefined;
  /** @param id of a caller id; empty: none */
  chooseCallerId(id: string): void;
  /** An outbound contact came: the dial that made it, once. */
  claim(contact: Contact): Dial | undefined;
  /** `eOutdialFailed`. */
  tellFailed(contact: Contact): void;
  dispose(): void;
}

/** The Desktop may still come to it by itself. */
const COMING: readonly DesktopStatus[] = ['idle', 'loading', 'signingIn', 'connected'];
/** Who clicked so long (ms) ago does not expect a ringing telephone any more. */
const WAIT_MS = 60_000;
/** The Desktop accepted and told of no call for so long (ms): there is none. */
const OFFER_MS = 60_000;
const MAX_RECENT = 8;

class WorkingDialer implements Dialer {
  private readonly options: DialerOptions;
  private readonly goodbyes: (() => void)[];
  private remembered: string | undefined;
  private waiting: Dial | undefined;
  private dialling: Dial | undefined;
  private stopTimer: CancelTimer = () => undefined;
  private recent: readonly Dial[] = [];

  constructor(options: DialerOptions) {
    this.options = options;
    this.remembered = options.memory?.last;
    const { desktop } = options;
    this.goodbyes = [desktop.status, desktop.agent].map((store) => store.subscribe(() => this.follow()));
    this.follow();
  }

  dial({ number: text, record }: DialRequest): void {
    const number = this.preview(text)?.number;
    if (number === undefined) return this.tell('dialNotANumber', text.trim().slice(0, 40));
    const dial: Dial = { number, ...(record && { record }) };
    const before = this.dialling ?? this.waiting;
    if (before?.number === number) return undefined; // A double click is one call.
    if (this.dialling) return this.tell('dialUnderWay', this.dialling.number);
    if (this.isComing()) return this.wait(dial);
    return this.start(dial);
  }

  cancel(): void {
    this.stopTimer();
    this.waiting = undefined;
    this.draw();
  }

  preview(text: string): { number: string; extension: string } | undefined {
    const read = readNumber(text);
    return read && { ...read, number: withoutPrefix(read.number, this.options.settings.prefixes) };
  }

  chooseCallerId(id: string): void {
    this.remembered = id;
    this.options.memory?.remember(id);
    this.draw();
  }

  claim({ direction, customerNumber, dn }: Contact): Dial | undefined {
    const dial = this.dialling;
    const isIt =
      dial && direction === 'outbound' && [customerNumber, dn].some((each) => isSameNumber(each, dial.number));
    if (!isIt) return undefined;
    this.finish();
    return dial;
  }

  tellFailed({ customerNumber, dn, reason }: Contact): void {
    const number = this.dialling?.number ?? (customerNumber || dn);
    this.finish();
    this.options.notify(dialFailure(number, reason));
  }

  dispose(): void {
    this.stopTimer();
    this.goodbyes.forEach((goodbye) => goodbye());
  }

  private get ids(): CallerIds {
    const { desktop, settings } = this.options;
    return callerIds({ agent: desktop.agent.value, isPreset: settings.setAni, remembered: this.remembered });
  }

  private isComing(): boolean {
    const { desktop } = this.options;
    const isThere = desktop.status.value === 'connected' && desktop.agent.value !== undefined;
    return !isThere && COMING.includes(desktop.status.value);
  }

  private wait(dial: Dial): void {
    this.stopTimer();
    this.waiting = dial;
    this.stopTimer = this.options.clock.after(WAIT_MS, () => {
      this.cancel();
      this.tell('dialWaitedTooLong', dial.number);
    });
    this.draw();
  }

  private follow(): void {
    const { waiting } = this;
    if (waiting && !this.isComing()) {
      this.cancel();
      this.start(waiting);
    } else this.draw();
  }

  private start(dial: Dial): void {
    const { desktop, isOnCall, notify, onError } = this.options;
    const facts = { status: desktop.status.value, agent: desktop.agent.value };
    const refusal = checkDial({ ...facts, isOnCall: isOnCall(), destination: dial.number });
    if (refusal) return notify(refusal);
    this.dialling = dial;
    this.recent = [dial, ...this.recent.filter(({ number }) => number !== dial.number)].slice(0, MAX_RECENT);
    this.stopTimer();
    this.stopTimer = this.options.clock.after(OFFER_MS, () => this.finish());
    this.draw();
    return void this.ask(dial).catch(onError);
  }

  private async ask(dial: Dial): Promise<void> {
    const { desktop, notify, onError } = this.options;
    const { chosen } = this.ids;
    const entryPointId = desktop.agent.value?.outdial.entryPointId ?? '';
    const origin = chosen && { origin: originOf(chosen) };
    try {
      await desktop.request('startOutdial', { entryPointId, destination: dial.number, ...origin, attributes: {} });
    } catch (error) {
      onError(error);
      // Told by eOutdialFailed already, or the call is there in spite of it.
      if (this.dialling !== dial) return;
      this.finish();
      notify(dialFailure(dial.number, isWxccError(error) ? String(error.details.reason ?? error.code) : ''));
    }
  }

  private finish(): void {
    this.stopTimer();
    this.dialling = undefined;
    this.draw();
  }

  private tell(code: string, number: string): void {
    this.options.notify({ severity: 'warning', code, params: { number } });
  }

  private draw(): void {
    const { desktop, store } = this.options;
    const { list, chosen } = this.ids;
    store.set({
      canDial: canDial({ status: desktop.status.value, agent: desktop.agent.value }),
      ...(this.waiting && { waiting: this.waiting }),
      ...(this.dialling && { dialling: this.dialling }),
      callerIds: { list, chosenId: chosen?.id ?? '' },
      recent: this.recent,
    });
  }
}

/** Starts a dialer; it follows the Desktop by itself. */
export function createDialer(options: DialerOptions): Dialer {
  return new WorkingDialer(options);
}
