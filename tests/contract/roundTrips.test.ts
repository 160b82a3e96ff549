/** @jest-environment node */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import budgets from '../../bench/budgets.json';
import { countRoundTrips } from '../../bench/countRoundTrips';
import { replay } from '../../apps/replay/replay';
import { readEvents } from '../../apps/replay/readEvents';
import type { OrgFile, OrgRecord } from '../../apps/simulator/org/engine';
import { createContactMessage } from '../fakes/createContactData';

// What `npm run bench` counts in the browser, counted here on a virtual clock: every test run holds it.

const FIXTURES = path.join(__dirname, '../fixtures');
const LATENCY = 150;
/** The phone has started by then, ms. */
const CALL_AT = 60_000;

const SETTINGS = {
  '/reqGeneralInfo/reqInternalName': 'WxccBudget',
  '/reqGeneralInfo/reqAdapterUrl': '/apex/WxccSoftphone',
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
};

type Event = Readonly<Record<string, unknown>> & { readonly at: number };
type Settings = Readonly<Record<string, string>>;

const recording = (name: string): readonly Event[] =>
  (JSON.parse(readFileSync(path.join(FIXTURES, `events/${name}.json`), 'utf8')) as Event[]).map((event) => ({
    ...event,
    at: event.at + CALL_AT,
  }));

const org = JSON.parse(readFileSync(path.join(FIXTURES, 'orgs/oneContact.json'), 'utf8')) as OrgFile;

async function play(events: readonly Event[], settings: Settings = {}, file: OrgFile = org) {
  // Something that happens first starts the clock; the start's own requests are over when the call comes.
  const start = { at: 0, action: 'agentState', state: 'Available' };
  const run = await replay({
    ...{ settings: { ...SETTINGS, ...settings }, org: file, timeZone: 'UTC', latency: LATENCY },
    recording: readEvents(JSON.stringify([start, ...events])),
  });
  const since = (events[0]?.at ?? 0) - 1;
  const operations = run.operations.map((operation) => ({ ...operation, userId: 'me' }));
  return {
    records: run.records,
    starting: countRoundTrips(
      operations.filter(({ at }) => at < since),
      LATENCY,
    ),
    call: countRoundTrips(
      operations.filter(({ at }) => at >= since),
      LATENCY,
    ),
  };
}

const tasksOf = (records: readonly OrgRecord[]) => records.filter(({ attributes }) => attributes.type === 'Task');

/** What a person types while the call goes on. */
const note = (at: number): Event => ({ at: CALL_AT + at, action: 'note', text: 'Wants her invoice again.' });

describe('round trips to Salesforce', () => {
  it('start the phone in few, none waiting for more than one other', async () => {
    const { starting } = await play(recording('inboundCall'));
    expect(starting.serial).toBeLessThanOrEqual(budgets.readySerialRoundTrips);
    expect(starting.kinds.filter((kind, place, all) => all.indexOf(kind) !== place)).toEqual([]);
  });

  it.each([
    ['inbound, one match', {}, []],
    [
      'inbound, with case and notes',
      { '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'true' },
      [note(20_000)],
    ],
  ] as const)('of a call: %s', async (kind, settings, more) => {
    const events = [...recording('inboundCall'), ...more].sort((one, other) => one.at - other.at);
    const { call, records } = await play(events, settings);
    expect(tasksOf(records)).toMatchObject([{ Status: 'Completed' }]);
    expect(call.requests).toBeLessThanOrEqual(budgets.roundTrips[kind].requests);
    expect(call.serial).toBeLessThanOrEqual(budgets.roundTrips[kind].serial);
  });

  it('of a call that matches nobody', async () => {
    const { call, records } = await play(recording('inboundCall'), {}, { ...org, records: [] });
    expect(tasksOf(records)).toMatchObject([{ Status: 'Completed' }]);
    const { requests, serial } = budgets.roundTrips['inbound, no match'];
    expect([call.requests <= requests, call.serial <= serial]).toEqual([true, true]);
  });

  it('of a call out by a click on a record, which nobody need search', async () => {
    const event = (at: number, name: string, more: object = {}) => ({
      ...{ at: CALL_AT + at, event: name },
      message: createContactMessage({ direction: 'OUTBOUND', ani: '+15550100', ...more }),
    });
    // The number that the message's customer has.
    const lead = { attributes: { type: 'Lead' }, Id: '00Q000000000001AAA', Name: 'Lena Ford', Phone: '+18005550199' };
    const click = { recordId: lead.Id, recordName: lead.Name, objectType: 'Lead', number: lead.Phone };
    const events = [
      { at: CALL_AT, action: 'clickToDial', ...click },
      event(1_000, 'eAgentOfferContact'),
      event(5_000, 'eAgentContactAssigned', { state: 'connected' }),
      event(60_000, 'eAgentContactEnded', { state: 'wrapUp' }),
      event(60_100, 'eAgentWrapup', { state: 'wrapUp' }),
      event(65_000, 'eAgentContactWrappedUp', { data: { wrapUpAuxCodeId: 'w-1' } }),
    ];
    const { call, records } = await play(events, {}, { ...org, records: [lead] });
    expect(tasksOf(records)).toMatchObject([{ Status: 'Completed' }]);
    const { requests, serial } = budgets.roundTrips['outbound by a click'];
    expect([call.requests <= requests, call.serial <= serial]).toEqual([true, true]);
  });

  it('are counted in series only where one waits for another', () => {
    const at = (...times: number[]) => times.map((each) => ({ at: each, kind: 'saveLog', request: {}, userId: 'me' }));
    expect(countRoundTrips(at(0, 0, 10), LATENCY)).toMatchObject({ requests: 3, serial: 1 });
    expect(countRoundTrips(at(0, 150, 310), LATENCY)).toMatchObject({ serial: 3 });
    expect(countRoundTrips(at(0, 5_000), LATENCY)).toMatchObject({ serial: 1 });
    const pop = [{ at: 0, kind: 'screenPop', request: {}, userId: 'me' }];
    expect(countRoundTrips(pop, LATENCY)).toMatchObject({ requests: 0, serial: 0 });
  });
});
