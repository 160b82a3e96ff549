import fc from 'fast-check';
import { createStore } from 'c/wxccBase';
import { createDialer, NO_DIALER, previewDial } from 'c/wxccOutdial';
import type { DialerState } from 'c/wxccOutdial';
import { readAgentSnapshot } from 'c/wxccDesktop';
import { createFakeDesktop } from '../../../../../../tests/fakes/createFakeDesktop';
import { createSettings } from '../../../../../../tests/fakes/createSettings';
import { createFakeCrm, createVirtualClock } from '../../../../../../tests/fakes/fakes';

const CARD = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace Hall\r\nTEL;TYPE=WORK:+1 (415) 555-0123\r\nEND:VCARD';
const fail = (error: unknown): never => {
  throw error;
};
const AGENT = readAgentSnapshot({
  ...{ agentId: 'agent-1', stationReady: true, subStatus: 'Idle' },
  outdial: { entryPointId: 'ep', enabledForTenant: true, enabledForAgent: true, adHoc: true },
});

/** What the Desktop is asked to call for a text, and what stands in the bar meanwhile. */
function dialled(text: string, prefixes: readonly string[]) {
  const desktop = createFakeDesktop(AGENT);
  const store = createStore<DialerState>(NO_DIALER, fail);
  const dialer = createDialer({
    ...{ desktop, store, clock: createVirtualClock(), records: createFakeCrm().records },
    settings: { ...createSettings().outdial, prefixes, doNotCall: 'off' },
    ...{ isOnCall: () => false, notify: () => undefined, onError: fail },
  });
  dialer.dial({ number: text });
  const destinations = desktop.requests.map(([, args]) => (args as { destination: string }).destination);
  const shown = store.value.dialling?.number;
  dialer.dispose();
  return { destinations, shown };
}

test('5,000 texts of any kind: only the number that the dial pad shows for it is dialled, or nothing', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[+()\d .x/-]{0,24}$/),
    fc.stringMatching(/^\+?[1-9]\d{4,14}$/),
    fc.constantFrom('\u200f', '\u202e', 'ext 12', ';ext=7', '１２３', '٠٤٣٢', 'TEL:', CARD, '\n', 'tel:', '(0)', '#'),
  );
  const prefixes = fc.array(fc.constantFrom('+1', '+34', '0', '+1 415'), { maxLength: 3 });
  let count = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), prefixes, (pieces, cut) => {
      const text = pieces.join('');
      const seen = previewDial(text, cut)?.number;
      const { destinations, shown } = dialled(text, cut);
      count += destinations.length;
      expect(destinations).toEqual(seen === undefined ? [] : [seen]);
      expect(shown).toBe(seen);
    }),
    { numRuns: 5_000 },
  );
  expect(count).toBeGreaterThan(500);
});
