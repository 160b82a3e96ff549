import type { CancelTimer, Clock } from 'c/wxccBase';
import type { CaptureAnswer, CaptureSource } from './captureAnswer';
import { judgeEmpty } from './judgeEmpty';
import { judgeRefusal } from './judgeRefusal';
import type { Outcome, OutcomeCode } from './outcome';
import { readCaptures } from './readCaptures';
import type { CallRecording } from './recording';
import { retryDelay } from './retryDelay';

/** The recordings of one call and their addresses, which end after some minutes. */
export interface Captures {
  /** Somebody clicked: asks, and begins to count tries. */
  begin(): void;
  /** Asks for new addresses. @param play whether sound was wanted, handed back with the answer */
  renew(play: boolean): void;
  /** The addresses work no longer, or not long enough to begin with. */
  readonly isExpired: boolean;
  /** Never in a state that is shown. @returns empty when there is none */
  linkOf(id: string): string;
  /** The address of a transcript, fetched anew when it has ended. */
  freshLink(id: string): Promise<string>;
  dispose(): void;
}

export interface CapturesOptions {
  readonly source: CaptureSource;
  readonly clock: Clock;
  onAsking(): void;
  onRead(recording: CallRecording, play: boolean): void;
  onStopped(outcome: Outcome): void;
}

/** An address that ends so soon is not worth beginning with. ms */
const NEARLY_OVER = 3000;

class CaptureDesk implements Captures {
  private readonly options: CapturesOptions;
  private links: ReadonlyMap<string, string> = new Map();
  private expiresAt = 0;
  /** How often it asked by itself since somebody clicked. */
  private tries = 0;
  /** Counts requests: an answer to an older one is not for us any more. */
  private asked = 0;
  private cancelRetry: CancelTimer = () => undefined;

  constructor(options: CapturesOptions) {
    this.options = options;
  }

  get isExpired(): boolean {
    return this.options.clock.now() + NEARLY_OVER >= this.expiresAt;
  }

  begin(): void {
    this.tries = 0;
    void this.ask(true);
  }

  renew(play: boolean): void {
    void this.ask(play);
  }

  linkOf(id: string): string {
    return this.links.get(id) ?? '';
  }

  async freshLink(id: string): Promise<string> {
    const answer = this.isExpired ? await this.options.source.fetch() : undefined;
    if (answer?.kind === 'captures') return readCaptures(answer.data).links.get(id) ?? '';
    return this.linkOf(id);
  }

  dispose(): void {
    this.asked += 1;
    this.cancelRetry();
    this.links = new Map();
  }

  private async ask(play: boolean): Promise<void> {
    this.cancelRetry();
    const mine = (this.asked += 1);
    this.options.onAsking();
    const answer = await this.options.source.fetch();
    if (mine === this.asked) this.take(answer, play);
  }

  private take(answer: CaptureAnswer, play: boolean): void {
    const now = this.options.clock.now();
    if (answer.kind === 'refused')
      return this.stop(judgeRefusal(answer.code, { ...answer, now }), answer.params, answer.retryAfter);
    const { recording, links, withheld } = readCaptures(answer.data);
    if (recording.legs.length === 0) return this.stop(judgeEmpty({ ...answer, now, withheld }), {});
    this.links = links;
    this.expiresAt = now + answer.lifetime;
    return this.options.onRead(recording, play);
  }

  private stop(code: OutcomeCode, params: Outcome['params'], wanted?: number): void {
    const { clock } = this.options;
    const delay = retryDelay(code, this.tries, wanted);
    this.options.onStopped({ code, params, ...(delay === undefined ? {} : { retryAt: clock.now() + delay }) });
    if (delay !== undefined) this.cancelRetry = clock.after(delay, () => this.askAgain());
  }

  /** Nobody clicked: what comes now waits silently for a click. */
  private askAgain(): void {
    this.tries += 1;
    void this.ask(false);
  }
}

export function createCaptures(options: CapturesOptions): Captures {
  return new CaptureDesk(options);
}
