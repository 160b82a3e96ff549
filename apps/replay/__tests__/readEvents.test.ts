import fc from 'fast-check';
import { firstAgentId, readEvents } from '../readEvents';

const offsets = (text: string): number[] => readEvents(text).events.map(({ offset }) => offset);

describe('an events file', () => {
  it('comes one second apart where it does not say when', () => {
    const events = [
      { event: 'a' },
      { event: 'b' },
      { at: 5_000, event: 'c' },
      { event: 'd' },
      { at: 'soon', event: 'e' },
    ];
    expect(offsets(JSON.stringify(events))).toEqual([0, 1_000, 5_000, 6_000, 7_000]);
  });

  it('keeps its own order, even when its times do not', () => {
    expect(offsets('{"at":9,"event":"a"}\n{"at":3,"event":"b"}')).toEqual([9, 3]);
  });

  it('takes a time stamp in place of an offset for a mistake', () => {
    expect(offsets('[{"at":0,"event":"a"},{"at":1758549903000,"event":"b"}]')).toEqual([0, 1_000]);
  });

  it('may count from any time: only the differences matter', () => {
    const stamp = Date.UTC(2026, 5, 1);
    const message = { data: { eventTime: stamp + 500 } };
    const file = JSON.stringify([{ at: stamp, event: 'a' }, { at: stamp + 700, event: 'b', message }, { event: 'c' }]);
    expect(offsets(file)).toEqual([stamp, stamp + 700, stamp + 1_700]);
    expect(readEvents(file).base).toBe(-200);
  });

  it('has a sound clock whatever the first number is', () => {
    expect(offsets('[{"at":1e300,"event":"a"},{"at":5,"event":"b"}]')).toEqual([0, 5]);
  });

  it('reads events and actions, and tells where something else stands', () => {
    const { events, broken } = readEvents(
      '{"event":"a","module":"m","message":1}\nnonsense\n{"action":"note","text":"x"}\n{}',
    );
    expect(events).toEqual([
      { kind: 'event', offset: 0, module: 'm', event: 'a', message: 1 },
      { kind: 'action', offset: 1_000, action: 'note', args: { text: 'x' } },
    ]);
    expect(broken).toEqual([{ where: 'line 2' }, { where: 'line 4' }]);
  });

  it('is based on the first event that tells its time', () => {
    const stamped = (eventTime: unknown) => ({ event: 'a', message: { data: { eventTime } } });
    const at = Date.UTC(2026, 5, 1);
    expect(readEvents(JSON.stringify([{ event: 'x' }, stamped('noon'), stamped(at)])).base).toBe(at - 2_000);
    expect(readEvents('[]').base).toBe(Date.UTC(2026, 0, 1, 9));
  });

  it('names the first agent that is spoken to', () => {
    const { events } = readEvents('[{"event":"a"},{"event":"b","message":{"data":{"agentId":"ag"}}}]');
    expect(firstAgentId(events)).toBe('ag');
    expect(firstAgentId([])).toBe('');
  });

  it('cut off anywhere, gives its whole events and never throws', () => {
    const events = [
      { event: 'a', message: { text: 'a "quoted" } brace' } },
      { event: 'b', message: [{ x: '\\' }] },
    ];
    const text = JSON.stringify(events);
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const read = readEvents(text.slice(0, length));
        expect(read.events.map(({ kind }) => kind)).toHaveLength(Math.min(2, read.events.length));
        expect(read.events.length + read.broken.length).toBeLessThanOrEqual(2);
      }),
    );
    expect(readEvents(text.slice(0, -1)).events).toHaveLength(2);
  });

  it('of any text at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readEvents(text).base).toEqual(expect.any(Number));
      }),
    );
  });
});
