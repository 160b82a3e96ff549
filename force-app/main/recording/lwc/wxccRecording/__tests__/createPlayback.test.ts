import { createFakeAudio, createVirtualClock, settle } from '../../../../../../tests/fakes/fakes';
import { createPlayback } from '../createPlayback';
import type { CaptureAnswer } from '../captureAnswer';
import type { OutcomeCode } from '../outcome';
import { SECRET, sampleCaptures } from './sampleCaptures';
import type { SampleFile } from './sampleCaptures';

const MINUTE = 60_000;

const found = (files: readonly SampleFile[] = [{}], change: Partial<CaptureAnswer & { kind: 'captures' }> = {}) =>
  ({ kind: 'captures', data: sampleCaptures(files), lifetime: 8 * MINUTE, ...change }) as CaptureAnswer;
const refused = (code: OutcomeCode, retryAfter?: number): CaptureAnswer => ({
  ...{ kind: 'refused', code, params: {} },
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

/** A player with a source that answers in turn, the last answer for ever. */
function stage(...answers: readonly CaptureAnswer[]) {
  const audio = createFakeAudio();
  const clock = createVirtualClock();
  const opened: string[] = [];
  const errors: unknown[] = [];
  const counts = { fetched: 0, signedIn: 0 };
  const source = {
    fetch: async () => answers[Math.min(counts.fetched++, answers.length - 1)] ?? refused('unreachable'),
    signIn: async () => void (counts.signedIn += 1),
  };
  const playback = createPlayback({
    ...{ source, audio, clock },
    openLink: (link) => opened.push(link),
    onError: (error) => errors.push(error),
  });
  const click = async (): Promise<void> => {
    playback.toggle();
    await settle();
  };
  return { audio, clock, opened, errors, counts, playback, click, shown: () => playback.state.value };
}

const twoParts: readonly SampleFile[] = [
  { id: 'a', segment: true, from: 100, to: 110 },
  { id: 'b', segment: true, from: 110, to: 130 },
];

describe('hearing a recording', () => {
  it('asks nothing before somebody wants to hear', async () => {
    const { counts, clock, shown } = stage(found());
    await clock.advance(MINUTE);
    expect([counts.fetched, shown().status]).toEqual([0, 'idle']);
  });

  it('sounds after one click', async () => {
    const { audio, click, shown } = stage(found());
    await click();
    expect(audio.loaded).toEqual([{ link: expect.stringContaining('r1.wav'), at: 0, speed: 1, channel: 'both' }]);
    expect(shown()).toMatchObject({ status: 'playing', duration: 30 });
  });

  it('pauses and goes on without asking again', async () => {
    const { audio, counts, click, shown } = stage(found());
    await click();
    audio.say({ kind: 'time', second: 12 });
    await click();
    expect(shown()).toMatchObject({ status: 'ready', position: 12 });
    await click();
    expect([shown().status, counts.fetched, audio.loaded.length]).toEqual(['playing', 1, 1]);
  });

  it('plays the second part after the first, on one timeline', async () => {
    const { audio, click, shown } = stage(found(twoParts));
    await click();
    expect(shown().duration).toBe(30);
    audio.say({ kind: 'ended' });
    await settle();
    audio.say({ kind: 'time', second: 5 });
    expect(shown()).toMatchObject({ status: 'playing', part: 1, position: 15 });
    audio.say({ kind: 'ended' });
    expect(shown()).toMatchObject({ status: 'ended', position: 30 });
  });

  it('begins again after the end', async () => {
    const { audio, click, shown } = stage(found(twoParts));
    await click();
    audio.say({ kind: 'ended' });
    audio.say({ kind: 'ended' });
    await click();
    expect(shown()).toMatchObject({ status: 'playing', part: 0, position: 0 });
  });

  it('seeks over the border of two parts', async () => {
    const { audio, playback, click, shown } = stage(found(twoParts));
    await click();
    playback.seek(4);
    expect(audio.told).toContain('seek 4');
    playback.seek(15);
    expect(audio.loaded.at(-1)).toMatchObject({ link: expect.stringContaining('b.wav'), at: 5 });
    playback.seek(1e9);
    expect(shown().position).toBe(30);
  });

  it('believes the files about their length', async () => {
    const { audio, click, shown } = stage(found(twoParts));
    await click();
    audio.say({ kind: 'length', seconds: 12 });
    expect(shown().duration).toBe(32);
  });

  it('lets the consultation be chosen', async () => {
    const { audio, playback, click, shown } = stage(found([{ id: 'm' }, { id: 'c', callType: 'consult', to: 104 }]));
    await click();
    playback.choose({ leg: 1 });
    expect(shown()).toMatchObject({ leg: 1, duration: 4 });
    expect(audio.loaded.at(-1)?.link).toContain('c.wav');
    playback.choose({ leg: 7 });
    expect(shown().leg).toBe(1);
  });

  it('says when the browser wants another click', async () => {
    const { audio, click, shown } = stage(found());
    audio.refuse = true;
    await click();
    expect(shown()).toMatchObject({ status: 'ready', needsClick: true });
    audio.refuse = false;
    await click();
    expect(shown()).toMatchObject({ status: 'playing', needsClick: false });
  });

  it('plays one channel, and both again where the host does not allow one', async () => {
    const { audio, playback, click, shown } = stage(found([{ stereo: true }]));
    await click();
    audio.say({ kind: 'time', second: 3 });
    playback.tune({ speed: 1.5, channel: 'first' });
    expect(audio.loaded.at(-1)).toMatchObject({ at: 3, speed: 1.5, channel: 'first' });
    audio.say({ kind: 'failed', reason: 'failed', site: 'https://files.example' });
    expect(audio.loaded.at(-1)).toMatchObject({ at: 3, channel: 'both' });
    expect(shown()).toMatchObject({ channel: 'both', isChannelRefused: true });
  });
});

describe('an address that expires', () => {
  const next = (id: string) => found([{ id, link: `https://files.example/new-${id}?${SECRET}` }]);

  it('is fetched again when the sound breaks off, and playback goes on at the same second', async () => {
    const { audio, counts, click, shown } = stage(found(), next('r1'));
    await click();
    audio.say({ kind: 'time', second: 17.5 });
    audio.say({ kind: 'failed', reason: 'failed', site: '' });
    await settle();
    expect(counts.fetched).toBe(2);
    expect(audio.loaded.at(-1)).toMatchObject({ link: expect.stringContaining('new-r1'), at: 17.5 });
    expect(shown()).toMatchObject({ status: 'playing', position: 17.5 });
  });

  it('is fetched again before a click would find it dead', async () => {
    const { audio, clock, counts, playback, click } = stage(found(), next('r1'));
    await click();
    audio.say({ kind: 'time', second: 4 });
    await click();
    await clock.advance(9 * MINUTE);
    playback.seek(9);
    await settle();
    expect([counts.fetched, audio.isPlaying]).toEqual([2, false]);
    expect(audio.loaded.at(-1)).toMatchObject({ at: 9 });
  });

  it('is renewed at the second part of a long call too', async () => {
    const { audio, clock, counts, click, shown } = stage(found(twoParts), found(twoParts));
    await click();
    audio.say({ kind: 'time', second: 9 });
    await clock.advance(8 * MINUTE);
    audio.say({ kind: 'ended' });
    await settle();
    expect(counts.fetched).toBe(2);
    expect(shown()).toMatchObject({ status: 'playing', part: 1, position: 10 });
  });

  it('is renewed when the sound runs dry', async () => {
    const { audio, clock, counts, click, shown } = stage(found());
    await click();
    audio.say({ kind: 'time', second: 2 });
    audio.say({ kind: 'waiting' });
    await clock.advance(2900);
    expect([counts.fetched, shown().isWaiting]).toEqual([1, true]);
    await clock.advance(200);
    expect(counts.fetched).toBe(2);
    expect(audio.loaded.at(-1)?.at).toBe(2);
  });

  it('is given up when the new one breaks at once as well', async () => {
    const { audio, counts, click, shown } = stage(found());
    await click();
    const failed = { kind: 'failed', reason: 'failed', site: 'https://files.example' } as const;
    audio.say(failed);
    await settle();
    audio.say(failed);
    expect(counts.fetched).toBe(2);
    expect(shown().outcome).toEqual({ code: 'cannotPlay', params: { site: 'https://files.example' } });
  });

  it('may expire as often as it likes while the sound goes on', async () => {
    const { audio, counts, click, shown } = stage(found());
    await click();
    const breakAt = async (second: number): Promise<void> => {
      audio.say({ kind: 'time', second });
      audio.say({ kind: 'failed', reason: 'failed', site: '' });
      await settle();
    };
    await breakAt(5);
    await breakAt(10);
    await breakAt(15);
    expect([counts.fetched, shown().status]).toEqual([4, 'playing']);
  });
});

describe('when there is nothing to hear', () => {
  it('names the site that the page’s policy forbids', async () => {
    const { audio, click, shown } = stage(found());
    await click();
    audio.say({ kind: 'failed', reason: 'blocked', site: 'https://files.example' });
    expect(shown().outcome).toEqual({ code: 'blockedSite', params: { site: 'https://files.example' } });
  });

  it('asks again for a recording that is due, and waits silently for a click once it is there', async () => {
    const empty = found([], { endedAt: createVirtualClock().now() - 2 * MINUTE });
    const { audio, clock, click, shown } = stage(empty, empty, found());
    await click();
    expect(shown().outcome).toMatchObject({ code: 'notYet', retryAt: clock.now() + 30_000 });
    await clock.advance(30_000);
    expect(shown().outcome).toMatchObject({ code: 'notYet', retryAt: clock.now() + MINUTE });
    await clock.advance(MINUTE);
    expect([shown().status, shown().hasArrived, audio.isPlaying]).toEqual(['ready', true, false]);
    await click();
    expect(audio.isPlaying).toBe(true);
  });

  it('takes a call that Webex does not know for not stored yet, as long as that may be', async () => {
    const { clock, click, shown } = stage({
      ...refused('keptNoLonger'),
      endedAt: Date.UTC(2026, 0, 1, 9),
    });
    await click();
    expect(shown().outcome).toMatchObject({ code: 'notYet', retryAt: clock.now() + 30_000 });
  });

  it('says no more that it fetches once it has stopped', async () => {
    const { audio, click, shown } = stage(found());
    await click();
    audio.say({ kind: 'waiting' });
    expect(shown().isWaiting).toBe(true);
    audio.say({ kind: 'failed', reason: 'blocked', site: 'https://files.example' });
    expect([shown().status, shown().isWaiting]).toEqual(['stopped', false]);
  });

  it('waits as long as Webex wants', async () => {
    const { clock, counts, click, shown } = stage(refused('busy', 60_000), found());
    await click();
    expect(shown().outcome).toMatchObject({ code: 'busy', retryAt: clock.now() + 60_000 });
    await clock.advance(59_000);
    expect(counts.fetched).toBe(1);
    await clock.advance(1000);
    expect(shown().status).toBe('ready');
  });

  it('stops asking when a person clicks, and counts anew', async () => {
    const { audio, clock, counts, click, shown } = stage(refused('unavailable'), found());
    await click();
    await click();
    expect(shown().status).toBe('playing');
    audio.say({ kind: 'time', second: 1 });
    await clock.advance(MINUTE);
    expect(counts.fetched).toBe(2);
  });

  it('signs in and plays when that is done', async () => {
    const { counts, playback, click, shown } = stage(refused('notSignedIn'), found());
    await click();
    expect(shown().outcome?.code).toBe('notSignedIn');
    playback.signIn();
    await settle();
    expect([counts.signedIn, shown().status]).toEqual([1, 'playing']);
  });
});

describe('addresses as secrets', () => {
  it('are in no state that is shown, whatever happens', async () => {
    const { audio, playback, click, errors } = stage(found(twoParts), refused('unavailable'));
    const states: unknown[] = [];
    playback.state.subscribe((state) => states.push(state));
    await click();
    audio.say({ kind: 'ended' });
    audio.say({ kind: 'failed', reason: 'failed', site: 'https://files.example' });
    await settle();
    expect(states.length).toBeGreaterThan(5);
    expect(JSON.stringify([states, errors])).not.toContain('Signature');
  });

  it('are forgotten with the player', async () => {
    const { audio, playback, clock, click, shown } = stage(refused('busy'), found());
    await click();
    playback.dispose();
    await clock.advance(MINUTE);
    expect([audio.told.at(-1), shown().status, clock.pending]).toEqual(['unload', 'stopped', 0]);
  });

  it('open a transcript with a fresh one, and nothing where there is none', async () => {
    const words = [{ id: 't', filePath: `https://files.example/t.vtt?${SECRET}` }];
    const { opened, playback, clock, click } = stage({
      ...found(),
      data: sampleCaptures([{}], words),
    } as CaptureAnswer);
    await click();
    await clock.advance(20 * MINUTE);
    playback.openTranscript('transcript-t');
    playback.openTranscript('transcript-nothing');
    await settle();
    expect(opened).toEqual([`https://files.example/t.vtt?${SECRET}`]);
  });
});
