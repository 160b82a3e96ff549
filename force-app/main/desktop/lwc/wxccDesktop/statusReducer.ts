import type { DesktopStatus } from './desktopPort';

/** What the status depends on, apart from the status itself. */
export interface StatusState {
  readonly status: DesktopStatus;
  /** ms we have waited for the widget while the agent did nothing in the Desktop. */
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
  /** The relay's page goes away: the Desktop reloads or leaves. */
  | { readonly kind: 'relayGone' }
  | { readonly kind: 'relayOutdated' }
  | { readonly kind: 'loggedOut' }
  | { readonly kind: 'multiLogin' };

/** How long a Desktop may be silent before we say so, ms. Time in which the agent signs in does not count. */
export const SILENCE_LIMIT = 60_000;

export const IDLE: StatusState = { status: 'idle', waited: 0 };

const to = (status: DesktopStatus): StatusState => ({ status, waited: 0 });

const isWaiting = (status: DesktopStatus): boolean => status === 'loading' || status === 'signingIn';

function wait(state: StatusState, elapsed: number, agentActive: boolean): StatusState {
  if (!isWaiting(state.status) || agentActive) return state;
  const waited = state.waited + elapsed;
  return { status: waited >= SILENCE_LIMIT ? 'notAnswering' : state.status, waited };
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
