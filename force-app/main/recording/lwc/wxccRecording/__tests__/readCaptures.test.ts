import fc from 'fast-check';
import { durationOf, partAt, startOf } from '../timeline';
import { readCaptures } from '../readCaptures';
import { SECRET, sampleCaptures } from './sampleCaptures';

const idsOf = (data: unknown): string[][] =>
  readCaptures(data).recording.legs.map(({ parts }) => parts.map(({ id }) => id));

describe('reading the answer of the Captures API', () => {
  it('puts the parts of a leg in the order in which they were spoken', () => {
    const data = sampleCaptures([
      { id: 'b', segment: true, from: 20, to: 30 },
      { id: 'a', segment: true, from: 0.001, to: 20 },
    ]);
    expect(idsOf(data)).toEqual([['a', 'b']]);
  });

  it('puts the conversation with the customer before the consultation', () => {
    const data = sampleCaptures([{ id: 'c', callType: 'consult' }, { id: 'm' }, { id: 'v', callType: 'va-main' }]);
    const { legs } = readCaptures(data).recording;
    expect(legs.map(({ kind }) => kind)).toEqual(['main', 'vaMain', 'consult']);
  });

  it('hears a whole file once, not its segments again', () => {
    const data = sampleCaptures([{ id: 'whole' }, { id: 's1', segment: true }, { id: 's2', segment: true }]);
    expect(idsOf(data)).toEqual([['whole']]);
  });

  it('takes a call type it does not know for the conversation with the customer', () => {
    expect(readCaptures(sampleCaptures([{ callType: 'monitoring' }])).recording.legs[0]?.kind).toBe('main');
  });

  it('offers channels only where two sides were recorded', () => {
    const { legs } = readCaptures(
      sampleCaptures([
        { id: 'a', stereo: true },
        { id: 'b', from: 200, to: 210 },
      ]),
    ).recording;
    expect(legs[0]?.parts.map(({ channels }) => channels)).toEqual([2, 1]);
    expect(legs[0]?.parts[0]?.speakers).toEqual(['Agent', '+1415…42']);
  });

  it('keeps addresses out of what is shown', () => {
    const { recording, links } = readCaptures(
      sampleCaptures([{}], [{ id: 't', languageCode: 'en-US', filePath: `https://files.example/t.json?${SECRET}` }]),
    );
    expect(JSON.stringify(recording)).not.toContain('files.example');
    expect(recording.transcripts).toEqual([{ id: 'transcript-t', language: 'en-US' }]);
    expect([...links.keys()].sort()).toEqual(['r1', 'transcript-t']);
  });

  it.each([
    ['java', 'script:alert(1)'].join(''),
    'http://files.example/a.wav',
    'file:///etc/passwd',
    '',
    'https://',
    'data:audio/wav,',
  ])('follows no address like "%s"', (link) =>
    expect(readCaptures(sampleCaptures([{ link }])).recording.legs).toEqual([]),
  );

  it('counts what Webex keeps to itself', () => {
    const read = readCaptures(sampleCaptures([{ link: null, sensitive: true }]));
    expect([read.withheld, read.recording.isSensitive]).toEqual([1, true]);
  });

  it('reads any JSON without throwing, and names a link for every part', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const { recording, links } = readCaptures(data);
        const nameless = recording.legs.flatMap(({ parts }) => parts.filter(({ id }) => !links.has(id)));
        expect(nameless).toEqual([]);
      }),
    );
  });
});

describe('the timeline of a leg', () => {
  const seconds = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 20 });
  const legOf = (lengths: readonly number[]) => ({
    kind: 'main' as const,
    parts: lengths.map((each, index) => ({
      ...{ id: String(index), startedAt: 0, seconds: each, channels: 1 as const, speakers: [] },
    })),
  });

  it('finds for every second the part that holds it', () => {
    fc.assert(
      fc.property(seconds, fc.double({ min: 0, max: 1, noNaN: true }), (lengths, share) => {
        const leg = legOf(lengths);
        const second = share * durationOf(leg);
        const part = partAt(leg, second);
        const isLast = part === lengths.length - 1;
        expect(startOf(leg, part)).toBeLessThanOrEqual(second);
        expect(isLast || second < startOf(leg, part + 1)).toBe(true);
      }),
    );
  });
});
