import { fetchDestinations } from '../fetchDestinations';
import type { DesktopSdk } from '../sdk';

type Answer = (argument: unknown) => Promise<unknown>;

const sdkOf = (buddyAgentsV2: Answer, vteamList: Answer): DesktopSdk =>
  ({
    agentContact: { buddyAgentsV2, vteamList },
    agentStateInfo: { latestData: { agentProfileID: 'profile', agentSessionId: 'session' } },
  }) as unknown as DesktopSdk;

const refuse: Answer = () => Promise.reject(new Error('refused'));
const agents: Answer = async (argument) => {
  const { data } = argument as { data: { state: string } };
  const same = { agentId: 'both', agentName: 'Ada', state: data.state };
  return {
    data: { agentList: [same, { agentId: `only ${data.state}`, agentName: 'Ben', state: data.state }, {}, null] },
  };
};
const queues: Answer = async () => ({ data: { vteamList: [{ id: 'q', name: 'Billing' }, { name: 'no id' }] } });

describe('whom a call may go to, as the SDK tells', () => {
  it('joins the agents of each state, each once, with the queues', async () => {
    const lists = await fetchDestinations(sdkOf(agents, queues));
    expect(lists.agents.map(({ id, state }) => [id, state])).toEqual([
      ['both', 'Available'],
      ['only Available', 'Available'],
      ['only Idle', 'Idle'],
    ]);
    expect(lists.queues).toEqual([{ id: 'q', name: 'Billing' }]);
  });

  it('has what is answered where the other list is refused', async () => {
    expect(await fetchDestinations(sdkOf(refuse, queues))).toEqual({
      agents: [],
      queues: [{ id: 'q', name: 'Billing' }],
    });
    expect((await fetchDestinations(sdkOf(agents, refuse))).queues).toEqual([]);
  });

  it('fails where both are refused', async () => {
    await expect(fetchDestinations(sdkOf(refuse, refuse))).rejects.toThrow('refused');
  });

  it('makes nothing of an answer that is none', async () => {
    const none: Answer = async () => undefined;
    expect(await fetchDestinations(sdkOf(none, none))).toEqual({ agents: [], queues: [] });
  });
});
