import type { DialMatch, DialerState, DialSearchState, RecentCall } from 'c/wxccOutdial';
import type { FakeDialing } from './fakeDialer';

/** The dial pad open, with this in its field. */
export interface DialScenario extends FakeDialing {
  readonly name: string;
  /** Left out: the pad is closed. */
  readonly typed?: string;
}

const grace = { id: '003000000000001AAA', name: 'Grace Hall', objectType: 'Contact', doNotCall: false };
const viktor = { id: '00Q000000000001AAA', name: 'Viktor Lang', objectType: 'Lead', doNotCall: true };

const matches: readonly DialMatch[] = [
  { record: grace, detail: 'Practice Manager', field: 'MobilePhone', number: '(415) 555-0124' },
  { record: grace, detail: 'Practice Manager', field: 'Phone', number: '(415) 555-0123' },
  { record: viktor, detail: 'Lang Elektrik', field: 'Phone', number: '+49 30 23125 014' },
  {
    record: { id: 'a0X000000000001AAA', name: 'Contract 2024-17 for maintenance and repairs', objectType: 'Visit__c' },
    ...{ detail: '', field: 'Gate_Phone__c', number: '+1 415 555 0171' },
  },
];
const found: DialSearchState = { step: 'found', matches, withoutNumber: 0, isMore: true };

const callerIds = {
  list: [
    { id: 'ani-1', name: '+14155550110' },
    { id: 'ani-2', name: '+14155550190' },
  ],
  chosenId: 'ani-2',
};

/** @param at moment that the gallery plays at, ms */
const recentAt = (at: number): readonly RecentCall[] => [
  { number: '+14155550123', record: grace, direction: 'outbound', isMissed: false, at: at - 600_000 },
  { number: '+34911223344', direction: 'inbound', isMissed: true, at: at - 1_800_000 },
  { number: '+14155550142', direction: 'inbound', isMissed: false, at: at - 3_600_000 },
];

/** Every state of calling out. */
export function dialScenarios(at: number): readonly DialScenario[] {
  const state: Partial<DialerState> = {
    canDial: true,
    canSearch: true,
    callerIds,
    recent: recentAt(at),
    prefixes: ['+1'],
  };
  const asked = { number: '4930231250', written: '+49 30 23125 014', record: viktor };
  return [
    { name: 'dialPad', state, typed: '' },
    { name: 'dialPadNumber', state, typed: '+1 (415) 555-0123 ext. 12' },
    { name: 'dialPadOddNumber', state: { ...state, prefixes: [] }, typed: '+34 911 22' },
    {
      name: 'dialPadNoNumber',
      state: { ...state, canSearch: false, callerIds: { list: [], chosenId: '' } },
      typed: 'x12',
    },
    { name: 'dialPadFound', state, found, typed: 'gr' },
    { name: 'dialPadNobody', state, found: { ...found, matches: [], isMore: false }, typed: 'zz' },
    { name: 'dialPadNotPermitted', state, found: { ...found, matches: [], step: 'notPermitted' }, typed: 'gr' },
    { name: 'dialQuestion', state: { ...state, asking: { dial: asked, name: 'Viktor Lang' } } },
  ];
}
