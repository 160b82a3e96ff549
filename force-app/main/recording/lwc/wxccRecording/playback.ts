import type { Store } from 'c/wxccBase';
import type { Channel } from './audioPort';
import type { Outcome } from './outcome';
import type { Leg, Transcript } from './recording';

/**
 * - `idle`: nobody has asked yet.
 * - `asking`: for the recordings, or anew for a link that has expired.
 * - `ready`: there, and silent: paused, or the recording came by itself.
 * - `playing`, `ended`: as it says.
 * - `stopped`: `outcome` says why.
 */
export type PlaybackStatus = 'idle' | 'asking' | 'ready' | 'playing' | 'ended' | 'stopped';

/** What the player shows. It holds no address, so it may be drawn, compared and logged. */
export interface PlaybackState {
  readonly status: PlaybackStatus;
  readonly outcome?: Outcome;
  readonly legs: readonly Leg[];
  readonly leg: number;
  readonly part: number;
  /** s from the start of the leg. */
  readonly position: number;
  /** s, all parts of the leg. */
  readonly duration: number;
  readonly speed: number;
  readonly channel: Channel;
  readonly transcripts: readonly Transcript[];
  readonly isSensitive: boolean;
  /** The file's host does not allow one channel alone; both are heard. */
  readonly isChannelRefused?: boolean;
  /** It came by itself, and nobody has heard of it yet. */
  readonly hasArrived?: boolean;
  /** Sound is wanted, and has not come yet or has run dry. */
  readonly isWaiting?: boolean;
  /** The browser wants another click before it makes a sound. */
  readonly needsClick?: boolean;
}

/** Hears a call's recording, from the first click on. Nothing here throws. */
export interface Playback {
  readonly state: Store<PlaybackState>;
  /** Play, or pause what plays. The first click asks for the recordings; after the end it begins again. */
  toggle(): void;
  /** @param second from the start of the leg */
  seek(second: number): void;
  choose(what: { readonly leg?: number; readonly part?: number }): void;
  tune(how: { readonly speed?: number; readonly channel?: Channel }): void;
  /** Opens the words of the call in a tab of their own. */
  openTranscript(id: string): void;
  signIn(): void;
  dispose(): void;
}

export const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;
