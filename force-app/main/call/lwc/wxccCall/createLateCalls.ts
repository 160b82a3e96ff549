import type { Clock } from 'c/wxccBase';
import type { DesktopEvent } from 'c/wxccDesktop';
import type { CallHandling } from './callHandling';
import type { OpenedCalls } from './openedCalls';

/** What could not be loaded is asked for again after this pause (ms). */
const PAUSE_MS = 5_000;

/** What handles calls, and keeps those that come before it is there. */
export interface LateCalls {
  /** Undefined until it is there. */
  readonly opened: OpenedCalls | undefined;
  readonly handling: CallHandling | undefined;
  /** Handled at once, or kept, in order, until that can be. */
  take(event: DesktopEvent): void;
  /** Begins to load; once, however often it is asked for, and again after a failure. */
  open(): void;
  dispose(): void;
}

export interface LateCallsOptions {
  readonly clock: Clock;
  /** @returns undefined: the phone was put down meanwhile */
  readonly load: () => Promise<OpenedCalls | undefined>;
  /** Is there what calls are handled by? */
  readonly canOpen: () => boolean;
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

class LoadingCalls implements LateCalls {
  opened: OpenedCalls | undefined;
  private readonly options: LateCallsOptions;
  private early: DesktopEvent[] = [];
  private isOpening = false;
  private isDisposed = false;
  private cancelPause: () => void = () => undefined;

  constructor(options: LateCallsOptions) {
    this.options = options;
  }

  get handling(): CallHandling | undefined {
    return this.opened?.handling;
  }

  take(event: DesktopEvent): void {
    if (this.opened) return this.opened.handling.take(event);
    this.early.push(event);
    return this.open();
  }

  open(): void {
    if (this.opened || this.isOpening || this.isDisposed || !this.options.canOpen()) return;
    this.isOpening = true;
    void this.load();
  }

  dispose(): void {
    this.isDisposed = true;
    this.cancelPause();
    this.opened?.dispose();
  }

  private async load(): Promise<void> {
    const { load, clock, onError } = this.options;
    try {
      const opened = await load();
      if (opened) this.begin(opened);
    } catch (error) {
      onError(error);
      this.cancelPause = clock.after(PAUSE_MS, () => this.open());
    } finally {
      this.isOpening = false;
    }
  }

  private begin(opened: OpenedCalls): void {
    if (this.isDisposed) return opened.dispose();
    this.opened = opened;
    const { early } = this;
    this.early = [];
    early.forEach((event) => opened.handling.take(event));
    return this.options.onChange();
  }
}

export function createLateCalls(options: LateCallsOptions): LateCalls {
  return new LoadingCalls(options);
}
