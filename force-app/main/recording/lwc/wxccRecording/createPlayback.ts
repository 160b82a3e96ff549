import { createStore } from 'c/wxccBase';
import type { CancelTimer, Clock, WritableStore } from 'c/wxccBase';
import type { AudioEvent, AudioPort, Channel } from './audioPort';
import type { CaptureSource } from './captureAnswer';
import { createCaptures } from './createCaptures';
import type { Captures } from './createCaptures';
import type { Outcome } from './outcome';
import type { Playback, PlaybackState } from './playback';
import type { CallRecording, Leg, Part } from './recording';
import { durationOf, partAt, samePlace, startOf, withLengths } from './timeline';

export interface PlaybackOptions {
  readonly source: CaptureSource;
  readonly audio: AudioPort;
  readonly clock: Clock;
  /** Opens an address in a tab of its own. It is a secret: it goes nowhere else. */
  readonly openLink: (link: string) => void;
  readonly onError: (error: unknown) => void;
}

/** A file that has not begun to sound by then does not come. ms */
const SLOW_START = 15_000;
/**
 * Sound that ran dry for so long has lost its line. Chromium does not tell of an address that ended: it asks again and again, for
 * minutes. A new address is harmless, and silence is not. ms
 */
const RAN_DRY = 3000;

const EMPTY: PlaybackState = {
  ...{ status: 'idle', legs: [], leg: 0, part: 0, position: 0, duration: 0, speed: 1, channel: 'both' },
  ...{ transcripts: [], isSensitive: false },
};

class RunningPlayback implements Playback {
  readonly state: WritableStore<PlaybackState>;
  private readonly options: PlaybackOptions;
  private readonly captures: Captures;
  /** What the files told of their length, by part id. */
  private readonly lengths = new Map<string, number>();
  /** Addresses fetched anew since the sound last moved: a second one in a row would not help either. */
  private renewals = 0;
  private wantsSound = false;
  private cuedAt = 0;
  private cancelStall: CancelTimer = () => undefined;
  private readonly stopListening: () => void;

  constructor(options: PlaybackOptions) {
    this.options = options;
    this.state = createStore(EMPTY, options.onError);
    this.stopListening = options.audio.listen((event) => this.hear(event));
    this.captures = createCaptures({
      ...{ source: options.source, clock: options.clock },
      onAsking: () => this.showAsking(),
      onRead: (recording, play) => this.take(recording, play),
      onStopped: (outcome) => this.stop(outcome),
    });
  }

  toggle(): void {
    const { status } = this.state.value;
    if (status === 'idle' || status === 'stopped') this.begin();
    else if (status === 'playing') this.options.audio.pause();
    else if (status === 'ended') this.jump(0, true);
    else if (status === 'ready') this.resume();
  }

  seek(second: number): void {
    const { legs, duration, status } = this.state.value;
    if (legs.length === 0 || !Number.isFinite(second)) return;
    this.jump(Math.min(Math.max(0, second), duration), status === 'playing');
  }

  choose({ leg = this.state.value.leg, part = 0 }: { leg?: number; part?: number }): void {
    const { legs, status } = this.state.value;
    const chosen = legs[leg];
    if (!chosen?.parts[part]) return;
    this.set({ leg, part, position: startOf(chosen, part), duration: durationOf(chosen) });
    this.cue(status === 'playing' || status === 'ended');
  }

  tune({ speed, channel }: { speed?: number; channel?: Channel }): void {
    if (speed !== undefined) {
      this.set({ speed });
      this.options.audio.setSpeed(speed);
    }
    if (channel === undefined || channel === this.state.value.channel) return;
    this.set({ channel, isChannelRefused: false });
    this.cue(this.state.value.status === 'playing');
  }

  openTranscript(id: string): void {
    const { openLink, onError } = this.options;
    this.captures.freshLink(id).then((link) => link !== '' && openLink(link), onError);
  }

  signIn(): void {
    const { source, onError } = this.options;
    source.signIn?.().then(() => this.begin(), onError);
  }

  dispose(): void {
    this.captures.dispose();
    this.cancelStall();
    this.stopListening();
    this.options.audio.unload();
  }

  private begin(): void {
    this.renewals = 0;
    this.captures.begin();
  }

  private showAsking(): void {
    this.cancelStall();
    this.set({ status: 'asking', needsClick: false, isWaiting: false });
  }

  /** The recordings are there; after a renewal it goes on at the same second of the same part. */
  private take(recording: CallRecording, play: boolean): void {
    const { transcripts, isSensitive } = recording;
    const legs = withLengths(recording.legs, this.lengths);
    const place = samePlace(this.state.value, legs);
    const hasArrived = !play && this.state.value.legs.length === 0;
    this.set({ legs, transcripts, isSensitive, ...place, duration: durationOf(legs[place.leg]), hasArrived });
    this.cue(play);
  }

  private get current(): { leg: Leg; part: Part } | undefined {
    const { legs, leg, part } = this.state.value;
    const found = legs[leg];
    const file = found?.parts[part];
    return found && file && { leg: found, part: file };
  }

  /** Makes the part at the position ready, and plays it when asked to. */
  private cue(play: boolean): void {
    const { current } = this;
    if (!current) return;
    if (this.captures.isExpired && this.renewals === 0) this.renew(play);
    else this.load(current, play);
  }

  private load(current: { leg: Leg; part: Part }, play: boolean): void {
    const { position, part, speed, channel } = this.state.value;
    this.cuedAt = Math.max(0, position - startOf(current.leg, part));
    this.wantsSound = play;
    this.set({ status: 'ready', needsClick: false });
    this.options.audio.load({ link: this.captures.linkOf(current.part.id), at: this.cuedAt, speed, channel });
    if (play) this.play();
  }

  private renew(play: boolean): void {
    this.renewals += 1;
    this.captures.renew(play);
  }

  private resume(): void {
    if (this.captures.isExpired) this.renew(true);
    else this.play();
  }

  private play(): void {
    this.wantsSound = true;
    this.watchStall(SLOW_START);
    this.options.audio.play().then((isAllowed) => {
      if (!isAllowed && this.state.value.status === 'ready') this.hearNeedForClick();
    }, this.options.onError);
  }

  private jump(second: number, play: boolean): void {
    const leg = this.current?.leg;
    if (!leg) return;
    const part = partAt(leg, second);
    const { status, part: before } = this.state.value;
    const isCued = part === before && status !== 'ended' && status !== 'stopped' && !this.captures.isExpired;
    this.set({ part, position: second });
    if (isCued) this.options.audio.seek(second - startOf(leg, part));
    else this.cue(play);
  }

  private hear(event: AudioEvent): void {
    const { status } = this.state.value;
    if (status === 'asking' || status === 'stopped') return;
    if (event.kind === 'time') this.hearTime(event.second);
    else if (event.kind === 'length') this.hearLength(event.seconds);
    else if (event.kind === 'ended') this.hearEnd();
    else if (event.kind === 'failed') this.hearFailure(event);
    else if (event.kind === 'started')
      this.set({ status: 'playing', needsClick: false, hasArrived: false, isWaiting: false });
    else if (event.kind === 'held') this.hearHeld();
    else this.watchStall(RAN_DRY);
  }

  private hearNeedForClick(): void {
    this.cancelStall();
    this.set({ needsClick: true, isWaiting: false });
  }

  private hearTime(second: number): void {
    const leg = this.current?.leg;
    if (!leg) return;
    if (second > this.cuedAt) {
      this.renewals = 0;
      this.cancelStall();
    }
    const isWaiting = this.state.value.isWaiting === true && second <= this.cuedAt;
    this.set({ position: startOf(leg, this.state.value.part) + second, isWaiting });
  }

  private hearLength(seconds: number): void {
    const part = this.current?.part;
    if (!part || !(seconds > 0) || !Number.isFinite(seconds)) return;
    this.lengths.set(part.id, seconds);
    const legs = withLengths(this.state.value.legs, this.lengths);
    this.set({ legs, duration: durationOf(legs[this.state.value.leg]) });
  }

  private hearHeld(): void {
    this.cancelStall();
    this.set({ isWaiting: false });
    if (this.state.value.status === 'playing') this.set({ status: 'ready' });
  }

  private hearEnd(): void {
    const leg = this.current?.leg;
    const part = this.state.value.part + 1;
    this.cancelStall();
    if (!leg) return;
    if (leg.parts[part]) this.choosePart(leg, part);
    else this.set({ status: 'ended', position: durationOf(leg) });
  }

  private choosePart(leg: Leg, part: number): void {
    this.set({ part, position: startOf(leg, part) });
    this.cue(true);
  }

  /** The browser does not say why it got no sound. An address that expired is the likeliest, and the harmless guess. */
  private hearFailure({ reason, site }: { readonly reason: 'failed' | 'blocked'; readonly site: string }): void {
    const play = this.wantsSound;
    this.cancelStall();
    if (reason === 'blocked') return this.stop({ code: 'blockedSite', params: { site } });
    if (this.state.value.channel !== 'both') {
      this.set({ channel: 'both', isChannelRefused: true });
      return this.cue(play);
    }
    return this.renewals > 0 ? this.stop({ code: 'cannotPlay', params: { site } }) : this.renew(play);
  }

  private watchStall(patience: number): void {
    this.cancelStall();
    this.set({ isWaiting: true });
    const failed = { reason: 'failed', site: '' } as const;
    this.cancelStall = this.options.clock.after(patience, () => this.hearFailure(failed));
  }

  private stop(outcome: Outcome): void {
    this.options.audio.unload();
    this.cancelStall();
    this.set({ status: 'stopped', outcome, isWaiting: false });
  }

  private set(change: Partial<PlaybackState>): void {
    const { outcome, ...rest } = { ...this.state.value, ...change };
    this.state.set({ ...rest, ...(rest.status === 'stopped' && outcome ? { outcome } : {}) });
  }
}

/** A player for one call. It is silent and asks nothing before the first `toggle`. */
export function createPlayback(options: PlaybackOptions): Playback {
  return new RunningPlayback(options);
}
