/** @jest-environment node */
import { replay } from '../../apps/replay/replay';
import { readEvents } from '../../apps/replay/readEvents';
import { createContactMessage } from '../fakes/createContactData';

const SETTINGS = {
  '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
  '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'On Call',
  '/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel': 'Chat',
};
const STATUSES = ['Available', 'On Call', 'Lunch'].map((MasterLabel, index) => ({
  ...{ Id: `0N500000000000${index}AAA`, DeveloperName: MasterLabel.replace(' ', '_'), MasterLabel },
}));
const AGENT = {
  ...{ subStatus: 'Available', idleCodes: [] as { id: string; name: string }[] },
};
const CODES = [
  { id: 'c-1', name: 'Lunch' },
  { id: 'c-2', name: 'Chat' },
];

const play = (events: readonly object[], settings: Record<string, string> = {}) =>
  replay({
    settings: { ...SETTINGS, ...settings },
    org: {
      user: { Id: '005000000000001AAA' },
      agent: { ...AGENT, idleCodes: CODES },
      records: [],
      presenceStatuses: STATUSES,
    },
    recording: readEvents(JSON.stringify(events)),
    timeZone: 'UTC',
  });

/** Writes to either side, as `at what`. */
const writes = ({ operations }: Awaited<ReturnType<typeof play>>): string[] =>
  operations.flatMap(({ at, kind, request }) => {
    const { statusId, auxCodeId } = request as { statusId?: string; auxCodeId?: string };
    const label = STATUSES.find(({ Id }) => Id.slice(0, 15) === statusId)?.MasterLabel;
    if (kind === 'omni.setServicePresenceStatus') return [`${at} omni ${label}`];
    return kind === 'desktop.stateChange' ? [`${at} webex ${auxCodeId}`] : [];
  });

const contact = (at: number, event: string, more: object = {}) => ({ at, event, message: createContactMessage(more) });
const CALL = [
  contact(0, 'eAgentOfferContact'),
  contact(5_000, 'eAgentContactAssigned', { state: 'connected' }),
  contact(60_000, 'eAgentContactEnded', { state: 'wrapUp' }),
  contact(60_100, 'eAgentWrapup', { state: 'wrapUp' }),
  contact(65_000, 'eAgentContactWrappedUp', { data: { wrapUpAuxCodeId: 'w-1' } }),
];
const updated = (at: number, subStatus: string, idleCode?: object) => ({
  ...{ at, module: 'agentStateInfo', event: 'updated' },
  message: [{ name: 'subStatus', value: subStatus }, ...(idleCode ? [{ name: 'idleCode', value: idleCode }] : [])],
});

describe('replay of two presences', () => {
  test('a call sets its status, and what was before comes back', async () => {
    expect(writes(await play(CALL))).toEqual(['5000 omni On Call', '65000 omni Available']);
  });

  test('work sets its idle code, and what was before comes back', async () => {
    const result = await play([
      { at: 0, action: 'omniWork', event: 'assigned', workId: '0Bz000000000001' },
      { at: 3_000, action: 'omniWork', event: 'accepted', workId: '0Bz000000000001' },
      { at: 90_000, action: 'omniWork', event: 'closed', workId: '0Bz000000000001' },
    ]);
    expect(writes(result)).toEqual(['3000 webex c-2', '90000 webex 0']);
  });

  test('choices are mirrored both ways, whatever event the Desktop tells them by', async () => {
    const raw = { data: { subStatus: 'Available', auxCodeId: '0' } };
    const result = await play([
      updated(1_000, 'Idle', { id: 'c-1', name: 'Lunch' }),
      { at: 10_000, module: 'logout', event: 'eAgentStateChangeSuccess', message: raw },
      { at: 20_000, action: 'omniStatus', name: 'Lunch' },
      { at: 30_000, action: 'omniStatus', statusId: STATUSES[0]?.Id, reason: 'OmniManualStatusChange' },
    ]);
    expect(writes(result)).toEqual(['1000 omni Lunch', '10000 omni Available', '20000 webex c-1', '30000 webex 0']);
  });

  test('what a toolkit set is no choice, and who logged out is not logged in', async () => {
    const toolkit = { at: 1_000, action: 'omniStatus', name: 'Lunch', reason: 'OmniToolkitStatusChange' };
    expect(writes(await play([toolkit]))).toEqual([]);
    const away = { at: -1_000, action: 'omniStatus', name: 'Offline', reason: 'Logout' };
    expect(writes(await play([away, ...CALL]))).toEqual([]);
  });

  test('each direction can be off', async () => {
    const events = [...CALL, { at: 90_000, action: 'omniStatus', name: 'Lunch' }];
    expect(writes(await play(events, { '/wxccSoftphone/omniFollowsWebex': 'false' }))).toEqual(['90000 webex c-1']);
    expect(writes(await play(events, { '/wxccSoftphone/webexFollowsOmni': 'false' }))).toEqual([
      '5000 omni On Call',
      '65000 omni Available',
    ]);
  });

  test('a name that is not there is told, with what was meant', async () => {
    const result = await play(CALL, { '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'On Cal' });
    expect(writes(result)).toEqual([]);
    expect(result.notices.map(({ code }) => code)).toContain('presenceStatusMeant');
    expect(result.notices.find(({ code }) => code === 'presenceStatusMeant')?.message).toContain('On Call');
    expect(result.notices.find(({ code }) => code === 'presenceStatusUnfit')?.message).toContain(
      'defaultOmniStateForCall',
    );
  });
});
