import fc from 'fast-check';
import { judgeEmpty } from '../judgeEmpty';
import { judgeRefusal } from '../judgeRefusal';
import { OUTCOMES } from '../outcome';
import { readCaptureAnswer } from '../readCaptureAnswer';
import { retryDelay } from '../retryDelay';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const now = Date.UTC(2026, 0, 31);

describe('a call without recordings', () => {
  it.each([
    ['is not there yet within the hour after the call', { endedAt: now - 59 * MINUTE }, 'notYet'],
    ['is not stored when the hour is over', { endedAt: now - 61 * MINUTE }, 'notStored'],
    ['is not stored when nobody knows its end', {}, 'notStored'],
    ['was kept no longer after the retention time', { endedAt: now - 31 * DAY, retention: 30 * DAY }, 'keptNoLonger'],
    ['was never stored within it', { endedAt: now - 29 * DAY, retention: 30 * DAY }, 'notStored'],
    ['is withheld when Webex lists a file and hands none out', { endedAt: now, withheld: 1 }, 'sensitive'],
  ] as const)('%s', (_what, facts, code) => expect(judgeEmpty({ now, withheld: 0, ...facts })).toBe(code));
});

describe('a call that Webex does not know', () => {
  it.each([
    ['may come within the hour after it', { endedAt: now - 59 * MINUTE }, 'notYet'],
    ['is kept no longer after that', { endedAt: now - 61 * MINUTE }, 'keptNoLonger'],
    ['is kept no longer when nobody knows its end', {}, 'keptNoLonger'],
  ] as const)('%s', (_what, facts, code) => expect(judgeRefusal('keptNoLonger', { now, ...facts })).toBe(code));

  it('is another matter than any other refusal', () => {
    const others = OUTCOMES.filter((code) => code !== 'keptNoLonger');
    expect(others.map((code) => judgeRefusal(code, { now, endedAt: now }))).toEqual(others);
  });
});

describe('asking again by itself', () => {
  it('goes on for a recording that is due, more and more rarely', () => {
    const delays = [0, 1, 2, 3, 4, 50].map((tries) => retryDelay('notYet', tries));
    expect(delays).toEqual([30_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 5 * MINUTE, 5 * MINUTE]);
  });

  it('ends after three tries when Webex is broken', () => {
    expect([0, 1, 2, 3].map((tries) => retryDelay('unavailable', tries))).toEqual([5000, 15_000, 45_000, undefined]);
  });

  it('waits at least as long as Webex wants, and never longer than a person would', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OUTCOMES), fc.nat(5), fc.nat(10 * DAY), (code, tries, wanted) => {
        const delay = retryDelay(code, tries, wanted);
        if (delay === undefined) return;
        expect(delay).toBeGreaterThanOrEqual(Math.min(wanted, 15 * MINUTE));
        expect(delay).toBeLessThanOrEqual(15 * MINUTE);
      }),
    );
  });

  it('never happens where a person has to do something first', () => {
    const repeated = OUTCOMES.filter((code) => retryDelay(code, 0) !== undefined);
    expect(repeated).toEqual(['notYet', 'busy', 'unavailable', 'timedOut']);
  });
});

describe('reading what Apex answers', () => {
  it('takes captures with their times', () => {
    const answer = { outcome: 'captures', captures: [], urlMinutes: 8, endedAt: 5, retentionDays: 2 };
    expect(readCaptureAnswer(answer)).toEqual({
      ...{ kind: 'captures', data: [], lifetime: 8 * MINUTE, endedAt: 5, retention: 2 * DAY },
    });
  });

  it('takes a refusal with its values', () => {
    const answer = { outcome: 'busy', params: { a: 'b', c: 1 }, endedAt: 5, retryAfterSeconds: 7 };
    expect(readCaptureAnswer(answer)).toEqual({
      ...{ kind: 'refused', code: 'busy', params: { a: 'b' }, endedAt: 5, retryAfter: 7000 },
    });
  });

  it('takes everything else for unreadable', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        expect(readCaptureAnswer(answer)).toEqual({ kind: 'refused', code: 'unreadable', params: {} });
      }),
    );
  });
});
