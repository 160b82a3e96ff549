import type { AudioEvent, AudioPort, Channel, Track } from 'c/wxccRecording';

/** The browser's sound, and where its element stands: `place` belongs into the page. */
export interface BrowserAudio extends AudioPort {
  readonly place: HTMLElement;
}

/** A policy's refusal is told a moment after the element's error. ms */
const POLICY_DELAY = 100;
const CHANNELS: Readonly<Record<Channel, number | undefined>> = { both: undefined, first: 0, second: 1 };

const originOf = (link: string): string => {
  try {
    return new URL(link).origin;
  } catch {
    // No address at all: the element fails, and there is no site to name.
    return '';
  }
};

// eslint-disable-next-line @lwc/lwc/no-async-operation -- a tenth of a second, and harmless when nobody waits any more
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLICY_DELAY));

/**
 * Tries the site without a secret: a browser writes what its policy blocks into the console, with the whole address.
 * Whether there is anything at the root of the site does not matter.
 */
async function tryPolicy(site: string): Promise<void> {
  const probe = document.createElement('audio');
  await new Promise((resolve) => {
    probe.addEventListener('error', resolve);
    probe.addEventListener('loadedmetadata', resolve);
    probe.src = `${site}/`;
  });
  probe.removeAttribute('src');
  await pause();
}

class ElementAudio implements BrowserAudio {
  readonly place = document.createElement('div');
  private element: HTMLAudioElement | undefined;
  private readonly listeners = new Set<(event: AudioEvent) => void>();
  private readonly blocked = new Set<string>();
  private readonly tried = new Set<string>();
  private whenReady: Promise<void> = Promise.resolve();
  private stopWatching: (() => void) | undefined;

  load({ link, at, speed, channel }: Track): void {
    this.unload();
    this.watchPolicy();
    const element = document.createElement('audio');
    this.element = element;
    element.preload = 'auto';
    element.defaultPlaybackRate = speed;
    const site = originOf(link);
    this.listenTo(element, site, at);
    // Without consent of the host Web Audio hears silence; with this attribute the load fails instead, and that is told.
    if (channel !== 'both') element.crossOrigin = 'anonymous';
    this.place.append(element);
    if (channel !== 'both') this.hearOne(element, CHANNELS[channel] ?? 0);
    if (this.tried.has(site)) element.src = link;
    else void this.loadIfAllowed(element, { link, site });
  }

  private async loadIfAllowed(
    element: HTMLAudioElement,
    { link, site }: { link: string; site: string },
  ): Promise<void> {
    await tryPolicy(site);
    if (element !== this.element) return;
    if (this.blocked.has(site)) {
      this.fail(site);
      return;
    }
    this.tried.add(site);
    element.src = link;
  }

  async play(): Promise<boolean> {
    const { element } = this;
    await this.whenReady;
    if (!element || element !== this.element) return true;
    try {
      await element.play();
      return true;
    } catch (error) {
      // Anything but the browser's wish for a click is told by the element's own events.
      return !(error instanceof DOMException && error.name === 'NotAllowedError');
    }
  }

  pause(): void {
    this.element?.pause();
  }

  seek(second: number): void {
    if (this.element) this.element.currentTime = second;
  }

  setSpeed(speed: number): void {
    if (this.element) this.element.playbackRate = speed;
  }

  unload(): void {
    const { element } = this;
    this.element = undefined;
    element?.pause();
    element?.removeAttribute('src');
    element?.load();
    element?.remove();
    this.stopWatching?.();
    this.stopWatching = undefined;
  }

  listen(listener: (event: AudioEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private listenTo(element: HTMLAudioElement, site: string, at: number): void {
    const on = (name: string, task: () => void): void =>
      element.addEventListener(name, () => {
        if (element === this.element) task();
      });
    this.whenReady = new Promise((resolve) => {
      on('loadedmetadata', () => {
        // Read before the jump: a stream whose length is unknown says Infinity.
        this.say({ kind: 'length', seconds: element.duration });
        if (at > 0) element.currentTime = at;
        resolve();
      });
      element.addEventListener('error', () => resolve());
    });
    on('timeupdate', () => element.readyState > 0 && this.say({ kind: 'time', second: element.currentTime }));
    on('playing', () => this.say({ kind: 'started' }));
    on('pause', () => !element.ended && this.say({ kind: 'held' }));
    on('ended', () => this.say({ kind: 'ended' }));
    on('waiting', () => this.say({ kind: 'waiting' }));
    on('error', () => void pause().then(() => element === this.element && this.fail(site)));
  }

  private fail(site: string): void {
    this.say({ kind: 'failed', reason: this.blocked.has(site) ? 'blocked' : 'failed', site });
  }

  /** Only the origin of what was blocked is kept: the rest is a secret. */
  private watchPolicy(): void {
    const handle = ({ blockedURI }: SecurityPolicyViolationEvent): void => void this.blocked.add(originOf(blockedURI));
    document.addEventListener('securitypolicyviolation', handle);
    this.stopWatching = () => document.removeEventListener('securitypolicyviolation', handle);
  }

  private hearOne(element: HTMLAudioElement, channel: number): void {
    const context = new AudioContext();
    const splitter = context.createChannelSplitter(2);
    context.createMediaElementSource(element).connect(splitter);
    splitter.connect(context.destination, channel);
    element.addEventListener('emptied', () => void context.close());
  }

  private say(event: AudioEvent): void {
    [...this.listeners].forEach((listener) => listener(event));
  }
}

/** Sound by an `<audio>` element of its own for each file, so that what one file needed never burdens the next. */
export function createBrowserAudio(): BrowserAudio {
  return new ElementAudio();
}
