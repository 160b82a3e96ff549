import type { CommandParts, Handler } from './commands';
import { idOf, recordOf, textOf } from './commands';
import type { Core } from './core';
import { EngineError } from './engineError';
import type { Destination } from './model';

/** A data object of either generation of the SDK's commands. */
type Data = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** V2: `{ to, destinationType }`; V1 has a name for each: `queueId`, `vteamId`, `destAgentId` with `destinationType`. */
function readDestination(core: Core, data: Data): Destination {
  const given = data['destinationType'] ?? data['vteamType'];
  const kind = isText(given) ? given.toLowerCase() : '';
  const queueId = data['queueId'] ?? data['vteamId'] ?? (kind === 'queue' ? data['to'] : undefined);
  if (isText(queueId)) return { kind: 'queue', queueId };
  if (/entry/.test(kind)) throw new EngineError('invalid', 'The simulated Desktop cannot reach entry points yet.');
  const to = textOf(data['to'] ?? data['destAgentId'], 'The destination');
  const isNumber = kind === 'dn' || kind === 'dialnumber' || !core.tenant.agents.some(({ id }) => id === to);
  if (!isNumber || kind === 'agent') return { kind: 'agent', agentId: to };
  if (!/^\+?[0-9*#]{2,20}$/.test(to)) throw new EngineError('invalid', 'The destination is not a telephone number.');
  return { kind: 'number', number: to };
}

const dataOf = (argument: Record<string, unknown>): Data => recordOf(argument['data'] ?? argument);

/** Who could be asked, in the Desktop's words. */
function buddyAgents(core: Core, besides: string): unknown {
  const agentList = [...core.sessions.values()]
    .filter((session) => session.agentId !== besides && session.station)
    .map((session) => {
      const { id, name, siteId, teams } = core.profile(session.agentId);
      const team = teams.find((one) => one.id === session.station?.teamId);
      const state = core.isFree(session) ? 'Available' : session.subStatus === 'Available' ? 'Engaged' : 'Idle';
      const place = { teamId: team?.id, teamName: team?.name, siteId, dn: session.station?.dn };
      return { agentId: id, agentName: name, state, ...place };
    });
  return { data: { agentList } };
}

function listHandlers(core: Core): Record<string, Handler> {
  const agents: Handler = (agentId) => buddyAgents(core, agentId);
  const queues = (): unknown => core.tenant.queues.map(({ id, name }) => ({ id, name, type: 'inboundqueue' }));
  return {
    buddyAgents: agents,
    buddyAgentsV2: agents,
    vteamList: () => ({ data: { vteamList: queues(), allowConsultToQueue: true } }),
  };
}

/** Transfer, consult and conference as the SDK's `agentContact` asks for them, in both generations. */
export function transferHandlers({ core, consults, transfers }: CommandParts): Record<string, Handler> {
  const to = (argument: Record<string, unknown>): Destination => readDestination(core, dataOf(argument));
  const consult: Handler = (agentId, argument) => consults.start(idOf(argument), agentId, to(argument));
  const consultEnd: Handler = (agentId, argument) => {
    const call = core.call(idOf(argument));
    const isConference = call.consult?.state === 'conferencing';
    return isConference ? transfers.leave(idOf(argument), agentId) : consults.end(idOf(argument), agentId);
  };
  const blind: Handler = (agentId, argument) => transfers.blind(idOf(argument), agentId, to(argument));
  const consultTransfer: Handler = (agentId, argument) => transfers.consulted(idOf(argument), agentId);
  const conference: Handler = (agentId, argument) => transfers.conference(idOf(argument), agentId);
  return {
    ...listHandlers(core),
    ...{ consult, consultV2: consult, consultEnd, consultEndV2: consultEnd },
    ...{ blindTransfer: blind, blindTransferV2: blind, vteamTransfer: blind, vteamTransferV2: blind },
    ...{ consultTransfer, consultTransferV2: consultTransfer },
    ...{ consultConference: conference, consultConferenceV2: conference },
    cancelCtq: (agentId, argument) => consults.cancel(idOf(argument), agentId),
    exitConference: (agentId, argument) => transfers.leave(idOf(argument), agentId),
    dropConferenceParticipant: (agentId, argument) =>
      transfers.drop(idOf(argument), agentId, textOf(dataOf(argument)['participantId'], 'participantId')),
  };
}
