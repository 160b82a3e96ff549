import { createElement } from 'lwc';
import { createLabelSource, createStore } from 'c/wxccBase';
import { OUTCOMES } from 'c/wxccRecording';
import type { Playback, PlaybackState } from 'c/wxccRecording';
import WxccRecordingView from 'c/wxccRecordingView';
import en from '../../../../../../apps/labels/en.json';
import es from '../../../../../../apps/labels/es.json';

const part = (id: string, channels: 1 | 2 = 1) => ({ id, startedAt: 0, seconds: 65, channels, speakers: [] });

const IDLE: PlaybackState = {
  ...{ status: 'idle', legs: [], leg: 0, part: 0, position: 0, duration: 0, speed: 1, channel: 'both' },
  ...{ transcripts: [], isSensitive: false },
};
const READY: PlaybackState = {
  ...IDLE,
  status: 'ready',
  legs: [
    { kind: 'main', parts: [part('a', 2), part('b')] },
    { kind: 'consult', parts: [part('c')] },
  ],
  position: 5,
  duration: 130,
  transcripts: [{ id: 'transcript-t', language: 'en-US' }],
};

/** The controls over a playback that stands still and remembers what it was told. */
function show(state: PlaybackState, language: 'en' | 'es' = 'en') {
  const store = createStore(state, (error) => {
    throw error;
  });
  const told: unknown[] = [];
  const note =
    (name: string) =>
    (...args: unknown[]): void =>
      void told.push([name, ...args]);
  const playback: Playback = {
    ...{ state: store, toggle: note('toggle'), seek: note('seek'), choose: note('choose'), tune: note('tune') },
    ...{ openTranscript: note('openTranscript'), signIn: note('signIn'), dispose: note('dispose') },
  };
  const unknown: string[] = [];
  const messages = { en, es }[language];
  const labels = createLabelSource(messages, language, { onUnknown: (code) => unknown.push(code), timeZone: 'UTC' });
  const element = createElement('c-wxcc-recording-view', { is: WxccRecordingView });
  const place = document.createElement('div');
  Object.assign(element, { playback, labels, place, icons: '/icons.svg' });
  document.body.append(element);
  return { element, store, told, unknown, place };
}

const buttonOf = (element: HTMLElement, text: string): HTMLButtonElement | undefined =>
  [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.trim().startsWith(text));
const listOf = (element: HTMLElement, name: string): HTMLSelectElement | null =>
  element.querySelector(`select[data-list="${name}"]`);
function choose(list: HTMLSelectElement | null, value: string): void {
  if (!list) throw new Error('There is no such list.');
  list.value = value;
  list.dispatchEvent(new CustomEvent('change'));
}

describe('the controls of a recording', () => {
  afterEach(() => document.body.replaceChildren());

  it('offer one button before anybody has asked', () => {
    const { element } = show(IDLE);
    expect([...element.querySelectorAll('button')].map(({ textContent }) => textContent?.trim())).toEqual([
      'Play recording',
    ]);
  });

  it('hold the sound', () => {
    const { place } = show(IDLE);
    expect(place.parentElement?.className).toBe('wxcc-recording__sound');
  });

  it('say where one is, to the eye and to screen readers', () => {
    const { element } = show(READY);
    const slider = element.querySelector('input');
    expect(slider?.getAttribute('aria-valuetext')).toBe('0:05 of 2:10');
    expect(slider?.max).toBe('130');
  });

  it('offer only lists in which there is something to choose', () => {
    expect(listOf(show(READY).element, 'channel')?.options).toHaveLength(3);
    const single = { ...READY, legs: [{ kind: 'main' as const, parts: [part('a')] }] };
    const { element } = show(single);
    expect(['leg', 'part', 'channel'].map((name) => listOf(element, name))).toEqual([null, null, null]);
    expect(listOf(element, 'speed')?.value).toBe('1');
  });

  it('tell the playback what was chosen', () => {
    const { element, told } = show(READY);
    choose(listOf(element, 'leg'), '1');
    choose(listOf(element, 'part'), '1');
    choose(listOf(element, 'speed'), '4');
    choose(listOf(element, 'channel'), '2');
    buttonOf(element, 'Forward')?.click();
    buttonOf(element, 'Transcript (en-US)')?.click();
    expect(told).toEqual([
      ['choose', { leg: 1 }],
      ['choose', { part: 1 }],
      ['tune', { speed: 2 }],
      ['tune', { channel: 'second' }],
      ['seek', 15],
      ['openTranscript', 'transcript-t'],
    ]);
  });

  it('offer the sign-in where it helps', () => {
    const { element, told } = show({ ...IDLE, status: 'stopped', outcome: { code: 'notSignedIn', params: {} } });
    buttonOf(element, 'Sign in to Webex')?.click();
    expect(told).toEqual([['signIn']]);
    const other = show({ ...IDLE, status: 'stopped', outcome: { code: 'roleMissing', params: {} } });
    expect(buttonOf(other.element, 'Sign in to Webex')).toBeUndefined();
  });

  it.each(['en', 'es'] as const)('have words for every outcome in "%s", with every value in its place', (language) => {
    const params = { item: 'x', value: 'y', region: 'eu1', site: 'https://files.example', reason: 'z' };
    const texts = OUTCOMES.map((code) => {
      const outcome = { code, params, retryAt: Date.UTC(2026, 0, 1, 9, 30) };
      const { element, unknown } = show({ ...IDLE, status: 'stopped', outcome }, language);
      expect(unknown).toEqual([]);
      return element.querySelector('[role="alert"]')?.textContent ?? '';
    });
    expect(texts.filter((text) => /[{}]|undefined/.test(text) || text.length < 20)).toEqual([]);
    expect(new Set(texts).size).toBe(OUTCOMES.length);
  });
});
