import type { AudioEvent, AudioPort, Track } from 'c/wxccRecording';

/** A browser's sound that the test plays. */
export interface FakeAudio extends AudioPort {
  readonly loaded: readonly Track[];
  /** What it was told, in order. */
  readonly told: readonly string[];
  readonly isPlaying: boolean;
  /** The browser wants a click first. */
  refuse: boolean;
  say(event: AudioEvent): void;
}

export function createFakeAudio(): FakeAudio {
  const listeners = new Set<(event: AudioEvent) => void>();
  const say = (event: AudioEvent): void => [...listeners].forEach((listener) => listener(event));
  const fake = {
    loaded: [] as Track[],
    told: [] as string[],
    isPlaying: false,
    refuse: false,
    say,
    load(track: Track) {
      fake.isPlaying = false;
      fake.loaded.push(track);
    },
    async play() {
      if (fake.refuse) return false;
      fake.isPlaying = true;
      say({ kind: 'started' });
      return true;
    },
    pause() {
      fake.isPlaying = false;
      say({ kind: 'held' });
    },
    seek: (second: number) => void fake.told.push(`seek ${second}`),
    setSpeed: (speed: number) => void fake.told.push(`speed ${speed}`),
    unload() {
      fake.isPlaying = false;
      fake.told.push('unload');
    },
    listen(listener: (event: AudioEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return fake;
}
