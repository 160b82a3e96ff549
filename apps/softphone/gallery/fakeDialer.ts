import { createStore } from 'c/wxccBase';
import type { WritableStore } from 'c/wxccBase';
import type { PhoneDialer } from 'c/wxccCall';
import { NO_DIALER, NO_SEARCH } from 'c/wxccOutdial';
import type { DialerState, DialRequest, DialSearchState } from 'c/wxccOutdial';

export interface FakeDialer extends PhoneDialer {
  readonly state: WritableStore<DialerState>;
  /** What it was told, in order: name and argument. */
  readonly done: readonly (readonly [string, unknown?])[];
}

export interface FakeDialing {
  readonly state?: Partial<DialerState>;
  /** What every search finds. */
  readonly found?: DialSearchState;
}

const rethrow = (error: unknown): never => {
  throw error;
};

/** A dialer that calls nobody: it shows the state it is given and remembers what it is told to do. */
export function createFakeDialer({ state, found = NO_SEARCH }: FakeDialing = {}): FakeDialer {
  const store = createStore<DialerState>({ ...NO_DIALER, ...state }, rethrow);
  const done: (readonly [string, unknown?])[] = [];
  return {
    state: store,
    done,
    dial: (request: DialRequest) => void done.push(['dial', request]),
    confirm: () => void done.push(['confirm']),
    cancel: () => void done.push(['cancel']),
    chooseCallerId: (id) => void done.push(['chooseCallerId', id]),
    sendTone: (tone) => void done.push(['sendTone', tone]),
    async search() {
      const searching = createStore(NO_SEARCH, rethrow);
      return {
        state: searching,
        look(text) {
          done.push(['look', text]);
          searching.set(/\p{L}/u.test(text) ? found : NO_SEARCH);
        },
      };
    },
  };
}
