import fc from 'fast-check';
import { NO_DIALER, readDialerState, readDialRequest, readRecentCalls, withRecent } from 'c/wxccOutdial';
import type { DialerState, RecentCall } from 'c/wxccOutdial';

const record = { id: '003000000000001AAA', name: 'Grace Hall', objectType: 'Contact', doNotCall: true };
const recent: RecentCall = { number: '+14155550123', record, direction: 'inbound', isMissed: true, at: 1 };
const STATE: DialerState = {
  ...NO_DIALER,
  ...{ canDial: true, canSearch: true, canSendTones: true, prefixes: ['+1'], recent: [recent] },
  waiting: { number: '4155550123', written: '+14155550123' },
  asking: { dial: { number: '112', written: '112', record }, name: 'Grace Hall' },
  callerIds: { list: [{ id: 'a', name: '' }], chosenId: 'a' },
};

describe('what another tab, or the browser’s storage, says about dialling', () => {
  it('is read back as it was told', () => {
    expect(readDialerState(JSON.parse(JSON.stringify(STATE)))).toEqual(STATE);
    expect(readDialRequest({ number: '1', record })).toEqual({ number: '1', record });
  });

  it('never throws and never holds more than it may, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (anything, json) => {
        for (const value of [anything, json, { recent: json, callerIds: json, asking: json }]) {
          const state = readDialerState(value);
          expect(state.recent.length).toBeLessThanOrEqual(200);
          expect(typeof state.canDial).toBe('boolean');
          readDialRequest(value);
          readRecentCalls(value);
        }
      }),
    );
  });

  it('names no record whose id is none', () => {
    expect(readDialRequest({ number: '1', record: { ...record, id: '<script>' } })).toEqual({ number: '1' });
  });
});

test('a line stands once among the recent calls, the newest in front, and keeps the name it had', () => {
  const again: RecentCall = { number: '4155550123', direction: 'outbound', isMissed: false, at: 2 };
  const other: RecentCall = { ...again, number: '+34911223344', at: 3 };
  const calls = [recent, again, other].reduce(withRecent, [] as readonly RecentCall[]);
  expect(calls).toEqual([other, { ...again, record }]);
});
