import type { Clock } from 'c/wxccBase';
import type { DefinitionStanding, KeptSettings } from 'c/wxccCall';

export interface SettingsRefreshOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** What the phone began with. */
  readonly first: KeptSettings;
  /** When Salesforce gave that, ms since 1970. */
  readonly firstAt: number;
  /** @returns the very same object while the definition is the same */
  readonly read: (last: KeptSettings) => Promise<KeptSettings>;
  /** How long ago (ms) somebody changed the definition in Salesforce; undefined: nobody can tell. */
  readonly changedAgo: () => Promise<number | undefined>;
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

/** The definition, asked for again. */
export interface SettingsRefresh {
  /** The newest that Salesforce gave. */
  readonly latest: KeptSettings;
  /** ms since 1970 */
  readonly readAt: number;
  readonly standing: Extract<DefinitionStanding, 'inForce' | 'reading' | 'failed' | 'old'>;
  /** Never rejects. While one question is under way, another says nothing new. */
  read(): Promise<void>;
}

class WorkingRefresh implements SettingsRefresh {
  latest: KeptSettings;
  readAt: number;
  standing: SettingsRefresh['standing'] = 'inForce';
  private readonly options: SettingsRefreshOptions;
  /** When Salesforce first gave the latest. */
  private givenAt: number;

  constructor(options: SettingsRefreshOptions) {
    this.options = options;
    this.latest = options.first;
    this.readAt = options.firstAt;
    this.givenAt = options.firstAt;
  }

  async read(): Promise<void> {
    if (this.standing === 'reading') return;
    this.stand('reading');
    try {
      const { read, changedAgo } = this.options;
      const [latest, ago] = await Promise.all([read(this.latest), this.ageOf(changedAgo)]);
      this.take(latest, ago);
    } catch (error) {
      this.options.onError(error);
      this.stand('failed');
    }
  }

  /** Two ages are compared, never two clocks: Salesforce's need not go as ours does. */
  private take(latest: KeptSettings, changedAgo: number | undefined): void {
    const now = this.options.clock.now();
    const isSame = latest === this.latest;
    if (!isSame) this.givenAt = now;
    this.latest = latest;
    this.readAt = now;
    this.stand(isSame && changedAgo !== undefined && changedAgo < now - this.givenAt ? 'old' : 'inForce');
  }

  private async ageOf(changedAgo: SettingsRefreshOptions['changedAgo']): Promise<number | undefined> {
    try {
      return await changedAgo();
    } catch {
      // Without the Apex class, or without the right to look: then nobody can tell, and nothing is offered.
      return undefined;
    }
  }

  private stand(standing: SettingsRefresh['standing']): void {
    this.standing = standing;
    this.options.onChange();
  }
}

export const createSettingsRefresh = (options: SettingsRefreshOptions): SettingsRefresh => new WorkingRefresh(options);
