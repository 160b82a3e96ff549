import type { DesktopStatus } from './desktopPort';

/** What the status depends on, apart from the status itself. */
export interface StatusState {
  readonly status: DesktopStatus;
  /**
   * ms of silence: before the widget speaks, while the agent did nothing in the Desktop; once connected, since its last
   * message. Counted by ticks and not by the clock, for a computer that slept is no Desktop that died.
   */
  readonly waited: number;
}

/** What happens to the Desktop, as the link sees it. */
export type StatusEvent =
  | { readonly kind: 'started' }
  | { readonly kind: 'stopped' }
  /** A document loaded in the frame: the Desktop, or a login page on the way to it. */
  | { readonly kind: 'frameLoaded' }
  /** `elapsed` ms passed; the agent was or was not busy in the Desktop or its login window. */
  | { readonly kind: 'tick'; readonly elapsed: number; readonly agentActive: boolean }
  | { readonly kind: 'relayReady' }
  /** A message came through the relay's line, whatever it says. */
  | { readonly kind: 'relayHeard' }
  /** The relay's page goes away: the Desktop reloads or leaves. */
  | { readonly kind: 'relayGone' }
  | { readonly kind: 'relayOutdated' }
  | { readonly kind: 'loggedOut' }
  | { readonly kind: 'multiLogin' };

/** How long a Desktop may be silent before we say so, ms. Time in which the agent signs in does not count. */
export const SILENCE_LIMIT = 60_000;

/** After so much silence of a connected Desktop we ask whether it is there, ms. */
export const PING_AFTER = 30_000;

/**
 * A Desktop that dies without a word (crashed, discarded by the browser) is not answering after so much silence, ms: the
 * question is then 20 s old, as long as any request may take.
 */
export const LIFE_LIMIT = 50_000;

export const IDLE: StatusState = { status: 'idle', waited: 0 };

const to = (status: DesktopStatus): StatusState => ({ status, waited: 0 });

const isWaiting = (status: DesktopStatus): boolean => status === 'loading' || status === 'signingIn';

/** How long this status may last without a word; undefined: for ever. */
function limitOf(status: DesktopStatus, agentActive: boolean): number | undefined {
  if (status === 'connected') return LIFE_LIMIT;
  return isWaiting(status) && !agentActive ? SILENCE_LIMIT : undefined;
}

function wait(state: StatusState, elapsed: number, agentActive: boolean): StatusState {
  const limit = limitOf(state.status, agentActive);
  if (limit === undefined) return state;
  const waited = state.waited + elapsed;
  return { status: waited >= limit ? 'notAnswering' : state.status, waited };
}

/** A relay that was only slow (a dialog of the Desktop held its page) is there again with its first word. */
function heard(state: StatusState): StatusState {
  return state.status === 'connected' || state.status === 'notAnswering' ? to('connected') : state;
}

/**
 * A document in the frame says nothing of the widget: the Desktop's own load event may come after the relay has spoken,
 * and after a sign-out the login page loads. It only ends the time of loading, and gives a silent Desktop a new chance.
 */
function loaded(state: StatusState): StatusState {
  if (state.status === 'loading') return { ...state, status: 'signingIn' };
  return state.status === 'notAnswering' ? to('signingIn') : state;
}

/** The next state. Pure; the same state object comes back when nothing changes. */
export function reduceStatus(state: StatusState, event: StatusEvent): StatusState {
  switch (event.kind) {
    case 'started':
      return to('loading');
    case 'stopped':
      return IDLE;
    case 'multiLogin':
      return to('signedInElsewhere');
    default:
      return state.status === 'idle' || state.status === 'signedInElsewhere' ? state : reduceOpen(state, event);
  }
}

type OpenEvent = Exclude<StatusEvent, { kind: 'started' | 'stopped' | 'multiLogin' }>;

function reduceOpen(state: StatusState, event: OpenEvent): StatusState {
  switch (event.kind) {
    case 'frameLoaded':
      return loaded(state);
    case 'tick':
      return wait(state, event.elapsed, event.agentActive);
    case 'relayHeard':
      return heard(state);
    case 'relayReady':
      return to('connected');
    case 'relayGone':
      return state.status === 'connected' ? to('signingIn') : state;
    case 'relayOutdated':
      return to('outdated');
    default:
      return to('signedOut');
  }
}
