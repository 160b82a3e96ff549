import type { PresenceStatus } from '../../org/engine';
import { createOmniDesk } from '../createOmniDesk';
import { createVirtualClock } from '../../../../tests/fakes/createVirtualClock';

const STATUSES: readonly PresenceStatus[] = [
  { Id: '0N5000000000001AAA', DeveloperName: 'Available', MasterLabel: 'Available', isOnline: true },
  { Id: '0N5000000000002AAA', DeveloperName: 'Busy', MasterLabel: 'Busy' },
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function openDesk() {
  const clock = createVirtualClock();
  const desk = createOmniDesk({ statuses: STATUSES, clock, capacity: 3 });
  const told: string[] = [];
  desk.onEvent((name, params) => told.push(`${name} ${textOf(params.reason ?? params.workId)}`.trim()));
  return { clock, desk, told };
}

describe('a simulated Omni-Channel', () => {
  it('logs in, tells why a status changed, and logs out with its work', async () => {
    const { clock, desk, told } = openDesk();
    desk.setStatus('Available', 'OmniLoginStatusChange');
    await desk.call('setServicePresenceStatus', { statusId: '0N5000000000002' });
    desk.logOut('OmniSupervisorLogout');
    await clock.advance(0);
    expect(told).toEqual([
      'omniChannelLoginSuccess',
      'omniChannelStatusChanged OmniLoginStatusChange',
      'omniChannelStatusChanged OmniToolkitStatusChange',
      'omniChannelLogout OmniSupervisorLogout',
    ]);
    await expect(desk.call('getServicePresenceStatusId', {})).rejects.toThrow('not logged in');
  });

  it('offers work while the status takes it and the capacity lasts', () => {
    const { desk } = openDesk();
    expect(() => desk.offer({ kind: 'chat', title: 'Hi' })).toThrow('takes no work');
    desk.setStatus('Available');
    desk.accept(desk.offer({ kind: 'case', title: 'Case' }));
    desk.accept(desk.offer({ kind: 'chat', title: 'Hi' }));
    expect(desk.view()).toMatchObject({ capacity: 3, workload: 3 });
    expect(() => desk.offer({ kind: 'chat', title: 'Hi' })).toThrow('used up');
  });

  it('tells of work from its offer to its end', async () => {
    const { clock, desk, told } = openDesk();
    desk.setStatus('Available');
    await clock.advance(0);
    told.length = 0;
    const [first, second] = [desk.offer({ kind: 'chat', title: 'A' }), desk.offer({ kind: 'chat', title: 'B' })];
    desk.accept(first);
    desk.decline(second);
    desk.close(first);
    await clock.advance(0);
    expect(told).toEqual([
      `omniChannelWorkAssigned ${first}`,
      `omniChannelWorkAssigned ${second}`,
      `omniChannelWorkAccepted ${first}`,
      'omniChannelWorkloadChanged',
      `omniChannelWorkDeclined ${second}`,
      `omniChannelWorkClosed ${first}`,
      'omniChannelWorkloadChanged',
    ]);
  });

  it('tells late and refuses, when it is asked to', async () => {
    const { clock, desk, told } = openDesk();
    desk.setFaults({ eventDelay: 500, refusal: 'Not allowed' });
    desk.setStatus('Busy');
    await clock.advance(499);
    expect(told).toEqual([]);
    await clock.advance(1);
    expect(told).toHaveLength(2);
    await expect(desk.call('setServicePresenceStatus', { statusId: '0N5000000000001' })).rejects.toThrow('Not allowed');
    expect(desk.view().status?.name).toBe('Busy');
  });
});
