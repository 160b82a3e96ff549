import { isRecord } from 'c/wxccBase';
import type { DestinationLists } from 'c/wxccDesktop';
import type { DesktopSdk } from './sdk';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function listIn(answer: unknown, name: string): readonly Fields[] {
  const list = fieldsOf(fieldsOf(answer).data)[name];
  return Array.isArray(list) ? (list as unknown[]).filter(isRecord) : [];
}

function agentsIn(answer: unknown): DestinationLists['agents'] {
  return listIn(answer, 'agentList')
    .map(({ agentId, agentName, state }) => ({ id: textOf(agentId), name: textOf(agentName), state: textOf(state) }))
    .filter(({ id }) => id !== '');
}

function queuesIn(answer: unknown): DestinationLists['queues'] {
  return listIn(answer, 'vteamList')
    .map(({ id, name }) => ({ id: textOf(id), name: textOf(name) }))
    .filter(({ id }) => id !== '');
}

/**
 * The SDK wants a state, and tells of one it misses through a logger that needs storage: in a frame without storage that
 * throws. So each state is asked for by itself.
 */
const STATES = ['Available', 'Idle'] as const;

/** Each agent once, with the first state told. */
function joined(lists: readonly DestinationLists['agents'][]): DestinationLists['agents'] {
  const byId = new Map<string, DestinationLists['agents'][number]>();
  for (const agent of lists.flat()) if (!byId.has(agent.id)) byId.set(agent.id, agent);
  return [...byId.values()];
}

/** Whom a call may go to, by the agent's own profile. One list that is refused leaves the other. */
export async function fetchDestinations({ agentContact, agentStateInfo }: DesktopSdk): Promise<DestinationLists> {
  const { agentProfileID: agentProfileId, agentSessionId } = fieldsOf(agentStateInfo.latestData);
  const ofQueues = { agentProfileId, agentSessionId, channelType: 'telephony', type: 'inboundqueue' };
  const agentsIs = async (state: string): Promise<DestinationLists['agents']> =>
    agentsIn(await agentContact.buddyAgentsV2({ data: { agentProfileId, mediaType: 'telephony', state } }));
  const [agents, queues] = await Promise.allSettled([
    Promise.all(STATES.map(agentsIs)),
    agentContact.vteamList({ data: ofQueues }),
  ]);
  if (agents.status === 'rejected' && queues.status === 'rejected') throw agents.reason;
  return {
    agents: agents.status === 'fulfilled' ? joined(agents.value) : [],
    queues: queues.status === 'fulfilled' ? queuesIn(queues.value) : [],
  };
}
