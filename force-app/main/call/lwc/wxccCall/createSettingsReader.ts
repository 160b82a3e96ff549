import type { Clock, Unsubscribe } from 'c/wxccBase';
import type { Crm } from 'c/wxccSalesforce';
import { readKeptSettings } from './readKeptSettings';
import type { KeptSettings, SettingsMemory } from './settingsMemory';

/** Settings that cannot be read are asked for again after these pauses (ms), the last one for ever. */
const PAUSES_MS = [2_000, 5_000, 15_000, 30_000];

export interface SettingsReaderOptions {
  readonly session: Crm['session'];
  readonly clock: Clock;
  readonly memory: SettingsMemory;
  /** Takes what was read; when it fails, the settings are read again. */
  readonly take: (read: KeptSettings) => void;
  /** Another attempt failed. */
  readonly onFailure: () => void;
  readonly onError: (error: unknown) => void;
}

/** Reads the definition from Salesforce until it has it. */
export interface SettingsReader {
  /** Attempts that failed so far. */
  readonly failures: number;
  read(): Promise<void>;
  dispose(): void;
}

class RetryingReader implements SettingsReader {
  failures = 0;
  private readonly options: SettingsReaderOptions;
  private isDisposed = false;
  private forget: Unsubscribe = () => undefined;

  constructor(options: SettingsReaderOptions) {
    this.options = options;
  }

  async read(): Promise<void> {
    const { session, memory, take, onError } = this.options;
    try {
      const read = await readKeptSettings(session, memory);
      if (!this.isDisposed) take(read);
    } catch (error) {
      onError(error);
      this.readLater();
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.forget();
  }

  private readLater(): void {
    if (this.isDisposed) return;
    const pause = PAUSES_MS[Math.min(this.failures, PAUSES_MS.length - 1)] ?? 0;
    this.failures += 1;
    this.forget = this.options.clock.after(pause, () => void this.read());
    this.options.onFailure();
  }
}

export function createSettingsReader(options: SettingsReaderOptions): SettingsReader {
  return new RetryingReader(options);
}
