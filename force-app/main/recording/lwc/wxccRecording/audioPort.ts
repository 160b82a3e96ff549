/** Which side of a recording is heard: both, the first or the second channel. */
export type Channel = 'both' | 'first' | 'second';

export interface Track {
  /** A secret: whoever has it can listen. */
  readonly link: string;
  /** s from the start of the file. */
  readonly at: number;
  /** 1 is as spoken. */
  readonly speed: number;
  readonly channel: Channel;
}

/** What the browser tells of the sound. */
export type AudioEvent =
  | { readonly kind: 'time'; readonly second: number }
  | { readonly kind: 'length'; readonly seconds: number }
  | { readonly kind: 'started' | 'held' | 'ended' | 'waiting' }
  /** `site`: origin of the file, which is no secret. `blocked`: the page's policy forbids it. */
  | { readonly kind: 'failed'; readonly reason: 'failed' | 'blocked'; readonly site: string };

/** The browser's sound. */
export interface AudioPort {
  /** Makes the track ready; it does not play before `play`. */
  load(track: Track): void;
  /** @returns false when the browser wants a click first */
  play(): Promise<boolean>;
  pause(): void;
  /** @param second from the start of the file */
  seek(second: number): void;
  setSpeed(speed: number): void;
  /** Forgets the track and its address. */
  unload(): void;
  listen(listener: (event: AudioEvent) => void): () => void;
}
