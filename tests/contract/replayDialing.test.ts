/** @jest-environment node */
import { replay } from '../../apps/replay/replay';
import { readEvents } from '../../apps/replay/readEvents';
import { createContactMessage } from '../fakes/createContactData';

const NUMBER = '+18005550199';
const LEAD = { attributes: { type: 'Lead' }, Id: '00Q000000000001AAA', Name: 'Lena Ford', Phone: NUMBER };
const CLICK = {
  ...{ action: 'clickToDial', at: 0, number: NUMBER },
  ...{ recordId: LEAD.Id, recordName: LEAD.Name, objectType: 'Lead' },
};
const event = (at: number, name: string, more: object = {}) => ({
  ...{ at, event: name },
  message: createContactMessage({ direction: 'OUTBOUND', ani: '+15550100', ...more }),
});
const CALL = [
  event(1_000, 'eAgentOfferContact'),
  event(5_000, 'eAgentContactAssigned', { state: 'connected' }),
  event(60_000, 'eAgentContactEnded', { state: 'wrapUp' }),
  event(60_100, 'eAgentWrapup', { state: 'wrapUp' }),
  event(65_000, 'eAgentContactWrappedUp', { data: { wrapUpAuxCodeId: 'w-1' } }),
];

/** @param settings beyond none */
const play = (events: readonly object[], agent: Record<string, boolean | string> = {}) =>
  replay({
    settings: { '/reqOutDialConfig/reqPrefixStringTobeRemoved': '-' },
    org: { user: { Id: '005000000000001AAA' }, agent, records: [LEAD] },
    recording: readEvents(JSON.stringify(events)),
    timeZone: 'UTC',
  });
const kinds = ({ operations }: Awaited<ReturnType<typeof play>>): string[] => operations.map(({ kind }) => kind);

describe('replay of calls out', () => {
  test('a click dials once and its Task belongs to the clicked record, without search or pop', async () => {
    const result = await play([CLICK, { ...CLICK, at: 200 }, ...CALL]);
    const dials = result.operations.filter(({ kind }) => kind === 'desktop.startOutdial');
    expect(dials.map(({ request }) => request)).toEqual([
      { entryPointId: 'entry-point', destination: NUMBER, attributes: {} },
    ]);
    expect(kinds(result)).not.toContain('searchAndScreenPop');
    expect(kinds(result)).not.toContain('screenPop');
    const tasks = result.records.filter(({ attributes }) => attributes.type === 'Task');
    expect(tasks).toEqual([expect.objectContaining({ WhoId: LEAD.Id, CallType: 'Outbound' })]);
  });

  test('a dialled number is looked up and its record shown', async () => {
    const result = await play([{ action: 'dial', at: 0, number: '+1 (800) 555-0199' }, ...CALL]);
    expect(kinds(result).filter((kind) => kind === 'searchAndScreenPop')).toHaveLength(1);
    expect(kinds(result)).toContain('screenPop');
  });

  test('what may not be dialled is not, and the reason is told', async () => {
    const result = await play([CLICK], { outDialEp: '' });
    expect(kinds(result)).not.toContain('desktop.startOutdial');
    expect(result.notices.map(({ code }) => code)).toContain('dialEntryPointMissing');
  });

  test('a failed dial leaves a reason and no Task', async () => {
    const result = await play([
      CLICK,
      CALL[0] ?? {},
      event(9_000, 'eOutdialFailed', { data: { reason: 'CUSTOMER_BUSY' } }),
    ]);
    expect(result.notices.map(({ code }) => code)).toContain('dialFailedBusy');
    expect(result.records.filter(({ attributes }) => attributes.type === 'Task')).toEqual([]);
  });
});
