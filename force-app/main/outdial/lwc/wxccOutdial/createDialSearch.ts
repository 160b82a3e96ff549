import { createStore, isWxccError } from 'c/wxccBase';
import type { CancelTimer, Clock, Store } from 'c/wxccBase';
import type { RecordQuery, RecordSearch, SoftphoneLayout } from 'c/wxccSalesforce';
import { dialMatches, queryFor, searchedObjects } from './dialMatches';
import type { DialMatch } from './dialMatches';
import { NO_SEARCH } from './noSearch';

/** What a search in the dial pad has come to. */
export interface DialSearchState {
  /** `idle`: nothing to look for; `notPermitted`: the user lacks the package's Apex class. */
  readonly step: 'idle' | 'searching' | 'found' | 'failed' | 'notPermitted';
  readonly matches: readonly DialMatch[];
  /** Records that were found without any telephone number. */
  readonly withoutNumber: number;
  readonly isMore: boolean;
}

/** Looks for records while an agent types: once the text rests, one round trip, and none for what was just looked for. */
export interface DialSearch {
  readonly state: Store<DialSearchState>;
  /** @param text what stands in the field now */
  look(text: string): void;
}

export interface DialSearchOptions {
  readonly records: RecordSearch;
  readonly clock: Clock;
  /** Asked at the first search, once. Rejects or undefined: Contact, Lead and Account alone. */
  readonly layout: () => Promise<SoftphoneLayout | undefined>;
  readonly onError: (error: unknown) => void;
}

const SEARCHING: DialSearchState = { ...NO_SEARCH, step: 'searching' };
/** ms. Between two strokes of somebody who types slowly. */
const REST_MS = 300;
const MAX_KNOWN = 20;

class WorkingDialSearch implements DialSearch {
  readonly state;
  private readonly options: DialSearchOptions;
  private readonly known = new Map<string, DialSearchState>();
  private objects: Promise<readonly string[]> | undefined;
  private wanted = '';
  private stopTimer: CancelTimer = () => undefined;

  constructor(options: DialSearchOptions) {
    this.options = options;
    this.state = createStore(NO_SEARCH, options.onError);
  }

  look(text: string): void {
    const wanted = text.trim().toLowerCase();
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    this.stopTimer();
    const known = this.known.get(wanted);
    if (known || !queryFor(wanted, [])) {
      this.state.set(known ?? NO_SEARCH);
      return;
    }
    // While the text comes to rest: not after it.
    this.objects ??= this.readObjects();
    this.state.set(SEARCHING);
    this.stopTimer = this.options.clock.after(REST_MS, () => void this.find(wanted));
  }

  private async find(wanted: string): Promise<void> {
    const query = queryFor(wanted, (await this.objects) ?? []);
    if (!query || wanted !== this.wanted) return;
    const found = await this.ask(query);
    if (found.step === 'found') this.keep(wanted, found);
    // An answer to what was typed before says nothing about what stands there now.
    if (wanted === this.wanted) this.state.set(found);
  }

  private async ask(query: RecordQuery): Promise<DialSearchState> {
    try {
      const { records, isMore } = await this.options.records.find(query);
      const matches = dialMatches(records);
      const ids = new Set(matches.map(({ record }) => record.id));
      return { step: 'found', matches, isMore, withoutNumber: records.filter(({ id }) => !ids.has(id)).length };
    } catch (error) {
      this.options.onError(error);
      return { ...NO_SEARCH, step: isWxccError(error, 'notPermitted') ? 'notPermitted' : 'failed' };
    }
  }

  private keep(wanted: string, found: DialSearchState): void {
    this.known.set(wanted, found);
    const [oldest] = this.known.keys();
    if (this.known.size > MAX_KNOWN && oldest !== undefined) this.known.delete(oldest);
  }

  private async readObjects(): Promise<readonly string[]> {
    try {
      return searchedObjects(await this.options.layout());
    } catch (error) {
      this.options.onError(error);
      return searchedObjects(undefined);
    }
  }
}

export function createDialSearch(options: DialSearchOptions): DialSearch {
  return new WorkingDialSearch(options);
}
