import { isWxccError, placedKind } from 'c/wxccBase';
import type { CancelTimer } from 'c/wxccBase';
import type { Contact } from 'c/wxccDesktop';
import { callerIds, originOf } from './callerIds';
import type { CallerIds } from './callerIds';
import { canDial, checkDial, isComing } from './checkDial';
import { dialFailure } from './dialFailure';
import type { Dialer, DialerOptions } from './dialer';
import type { DialerState } from './dialerState';
import type { Dial, DialRequest, RecentCall } from './dialRequest';
import { askDoNotCall } from './doNotCall';
import { isSameNumber } from './isSameNumber';
import { previewDial } from './previewDial';
import { readRecentCalls } from './readDialing';
import { recentDial, withRecent } from './recentCalls';

/** Who clicked so long (ms) ago does not expect a ringing telephone any more. */
const WAIT_MS = 60_000;
/** The Desktop accepted and told of no call for so long (ms): there is none. */
const OFFER_MS = 60_000;

class WorkingDialer implements Dialer {
  private readonly options: DialerOptions;
  private readonly goodbyes: (() => void)[];
  private remembered: string | undefined;
  private waiting: Dial | undefined;
  private checking: Dial | undefined;
  private asking: DialerState['asking'];
  private dialling: Dial | undefined;
  private stopTimer: CancelTimer = () => undefined;
  private recent: readonly RecentCall[];

  constructor(options: DialerOptions) {
    this.options = options;
    this.remembered = options.memory?.last;
    this.recent = readRecentCalls(options.recentMemory?.last);
    const { desktop } = options;
    this.goodbyes = [desktop.status, desktop.agent].map((store) => store.subscribe(() => this.follow()));
    this.follow();
  }

  dial({ number: text, record }: DialRequest): void {
    const preview = previewDial(text, this.options.settings.prefixes);
    if (!preview) return this.tell('dialNotANumber', text.trim().slice(0, 40));
    const { number, written } = preview;
    const dial: Dial = { number, written, ...(record && { record }) };
    const underWay = this.dialling ?? this.checking;
    const before = underWay ?? this.waiting ?? this.asking?.dial;
    if (before?.number === number) return undefined; // A double click is one call.
    if (underWay) return this.tell('dialUnderWay', underWay.number);
    if (isComing(this.facts)) return this.wait(dial);
    return this.start(dial);
  }

  confirm(): void {
    const dial = this.asking?.dial;
    this.cancel();
    if (dial && this.isAllowed(dial)) this.send(dial);
  }

  cancel(): void {
    // Whom the Desktop was asked to call rings already.
    if (this.dialling) return;
    this.stopTimer();
    [this.waiting, this.checking, this.asking] = [undefined, undefined, undefined];
    this.draw();
  }

  chooseCallerId(id: string): void {
    this.remembered = id;
    this.options.memory?.remember(id);
    this.draw();
  }

  claim({ direction, outboundType, customerNumber, dn }: Contact): Dial | undefined {
    const dial = this.dialling;
    // Callbacks and campaigns start by themselves: they are none of the agent's dials.
    const isByHand = direction === 'outbound' && !placedKind(outboundType);
    if (!dial || !isByHand || ![customerNumber, dn].some((each) => isSameNumber(each, dial.number))) return undefined;
    this.finish();
    return dial;
  }

  note(call: RecentCall): void {
    this.recent = withRecent(this.recent, call);
    this.options.recentMemory?.remember(this.recent);
    this.draw();
  }

  tellFailed({ customerNumber, dn, reason }: Contact): void {
    const number = this.dialling?.number ?? (customerNumber || dn);
    this.finish();
    this.options.notify(dialFailure(number, reason));
  }

  dispose(): void {
    this.stopTimer();
    this.checking = undefined;
    this.goodbyes.forEach((goodbye) => goodbye());
  }

  private get ids(): CallerIds {
    const { desktop, settings } = this.options;
    return callerIds({ agent: desktop.agent.value, isPreset: settings.setAni, remembered: this.remembered });
  }

  private get facts() {
    const { desktop } = this.options;
    return { status: desktop.status.value, agent: desktop.agent.value };
  }

  private wait(dial: Dial): void {
    this.cancel();
    this.waiting = dial;
    this.stopTimer = this.options.clock.after(WAIT_MS, () => {
      this.cancel();
      this.tell('dialWaitedTooLong', dial.number);
    });
    this.draw();
  }

  private follow(): void {
    const { waiting } = this;
    if (waiting && !isComing(this.facts)) {
      this.cancel();
      this.start(waiting);
    } else this.draw();
  }

  private isAllowed({ number }: Dial): boolean {
    const { isOnCall, notify } = this.options;
    const refusal = checkDial({ ...this.facts, isOnCall: isOnCall(), destination: number });
    if (refusal) notify(refusal);
    return !refusal;
  }

  private start(dial: Dial): void {
    if (!this.isAllowed(dial)) return;
    if (this.options.settings.doNotCall === 'off') this.send(dial);
    else void this.ask(dial);
  }

  /** May this person be called? What nobody can answer in time does not keep an agent from calling, but is told. */
  private async ask(dial: Dial): Promise<void> {
    this.cancel();
    this.checking = dial;
    this.draw();
    const answer = await askDoNotCall(this.options, dial);
    // Taken back, or the phone was put down.
    if (this.checking !== dial) return;
    this.cancel();
    if (answer.kind === 'unknown') this.tell('dialDoNotCallUnknown', dial.number);
    if (answer.kind === 'asked') this.handleAsked(dial, answer.name);
    // While Salesforce was asked, a call may have come.
    else if (this.isAllowed(dial)) this.send(dial);
  }

  private handleAsked(dial: Dial, name: string): void {
    const { number } = dial;
    if (this.options.settings.doNotCall === 'refuse')
      return this.options.notify({ severity: 'error', code: 'dialDoNotCall', params: { number, name } });
    this.asking = { dial, name };
    return this.draw();
  }

  private send(dial: Dial): void {
    const { clock, onError } = this.options;
    this.cancel();
    this.dialling = dial;
    this.stopTimer = clock.after(OFFER_MS, () => this.finish());
    this.note(recentDial(dial, clock.now()));
    void this.request(dial).catch(onError);
  }

  private async request(dial: Dial): Promise<void> {
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
    const { desktop, store, settings } = this.options;
    const { list, chosen } = this.ids;
    const dialling = this.dialling ?? this.checking;
    store.set({
      canDial: canDial(this.facts),
      ...(this.waiting && { waiting: this.waiting }),
      ...(dialling && { dialling }),
      ...(this.asking && { asking: this.asking }),
      callerIds: { list, chosenId: chosen?.id ?? '' },
      recent: this.recent,
      prefixes: settings.prefixes,
      canSearch: settings.crmSearch,
      canSendTones: desktop.agent.value?.deviceType === 'BROWSER',
    });
  }
}

/** Starts a dialer; it follows the Desktop by itself. */
export function createDialer(options: DialerOptions): Dialer {
  return new WorkingDialer(options);
}
