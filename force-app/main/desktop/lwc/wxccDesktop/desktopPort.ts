import type { Store, Unsubscribe } from 'c/wxccBase';
import type { AgentSnapshot } from './agentSnapshot';
import type { DesktopCommands } from './desktopCommands';
import type { DesktopEvent } from './desktopEvent';

/**
 * How far the Desktop is.
 * - `idle`: no frame yet (another tab holds the phone, or settings are missing)
 * - `loading`: the frame is loading
 * - `signingIn`: the frame is there, our widget has not spoken; the agent is signing in, or the layout lacks the widget
 * - `notAnswering`: as before, for 60 s of time in which the agent did nothing in the Desktop; or it was connected, said
 *   nothing for 30 s and did not answer when asked
 * - `connected`: the relay speaks with us
 * - `signedOut`: the agent signed out of the Desktop
 * - `signedInElsewhere`: the same agent signed in somewhere else (`eAgentMultiLogin`); we stop reconnecting
 * - `outdated`: the relay speaks a protocol too old or too new for us
 */
export type DesktopStatus =
  'idle' | 'loading' | 'signingIn' | 'notAnswering' | 'connected' | 'signedOut' | 'signedInElsewhere' | 'outdated';

/** The Webex Agent Desktop, wherever it runs. Commands are promises; what happened is told by events. */
export interface DesktopPort {
  readonly status: Store<DesktopStatus>;
  /** Undefined until the relay's first snapshot. */
  readonly agent: Store<AgentSnapshot | undefined>;
  /** Events in order, from the first one the relay ever saw: it buffers until we welcome it. */
  onEvent(listener: (event: DesktopEvent) => void): Unsubscribe;
  /**
   * Asks the Desktop to do something. Resolves when it accepted; the truth comes as an event.
   * @throws WxccError `unreachable`, `timedOut` (20 s), `refused` (the SDK's own reason in details.reason), `badInput`
   */
  request<C extends keyof DesktopCommands>(command: C, args: DesktopCommands[C]): Promise<unknown>;
  /** Loads the frame anew: after `notAnswering`, `signedOut`, `outdated`. */
  retry(): void;
}
