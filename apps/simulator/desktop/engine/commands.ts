import { isRecord } from 'c/wxccBase';
import type { Agents } from './agents';
import type { Calls } from './calls';
import type { Consults } from './consults';
import type { Core } from './core';
import { EngineError } from './engineError';
import type { Outdial } from './outdial';
import { transferHandlers } from './transferCommands';
import type { Transfers } from './transfers';

/** One command of the Desktop's services, as the SDK hands it to the host. */
export interface ServiceCommand {
  /** `aqm.contact`, `aqm.dialer`, `aqm.agent`, … */
  readonly service: string;
  readonly method: string;
  readonly argument: unknown;
}

export interface CommandParts {
  readonly core: Core;
  readonly agents: Agents;
  readonly calls: Calls;
  readonly consults: Consults;
  readonly transfers: Transfers;
  readonly outdial: Outdial;
}

export type Handler = (agentId: string, argument: Record<string, unknown>) => unknown;

export const textOf = (value: unknown, what: string): string => {
  if (typeof value !== 'string' || value === '') throw new EngineError('invalid', `${what} is missing.`);
  return value;
};

export const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

export const idOf = (argument: Record<string, unknown>): string => textOf(argument['interactionId'], 'interactionId');

const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(recordOf(value)).map(([name, text]) => [name, String(text)]));

function contactHandlers({ calls }: CommandParts): Record<string, Handler> {
  const wrapup: Handler = (agentId, argument) =>
    calls.wrapUp(idOf(argument), agentId, textOf(recordOf(argument['data'])['auxCodeId'], 'auxCodeId'));
  const pause: Handler = (agentId, argument) => calls.pauseRecording(idOf(argument), agentId, true);
  const resume: Handler = (agentId, argument) => calls.pauseRecording(idOf(argument), agentId, false);
  const accept: Handler = (agentId, argument) => calls.accept(idOf(argument), agentId);
  const end: Handler = (agentId, argument) => calls.end(idOf(argument), agentId);
  return {
    accept,
    consultAccept: accept,
    acceptV2: accept,
    end,
    endV2: end,
    cancelTaskV2: end,
    wrapup,
    wrapupV2: wrapup,
    pauseRecording: pause,
    pauseRecordingV2: pause,
    resumeRecording: resume,
    resumeRecordingV2: resume,
    decline: (agentId, argument) => calls.decline(idOf(argument), agentId),
    hold: (agentId, argument) => calls.hold(idOf(argument), agentId),
    unHold: (agentId, argument) => calls.resume(idOf(argument), agentId),
  };
}

function dialerHandlers({ calls, outdial }: CommandParts): Record<string, Handler> {
  return {
    startOutdial(agentId, argument) {
      const data = recordOf(argument['data']);
      const origin = data['origin'];
      return outdial.start(agentId, {
        entryPointId: textOf(data['entryPointId'], 'entryPointId'),
        destination: textOf(data['destination'], 'destination'),
        attributes: textsOf(data['attributes']),
        ...(typeof origin === 'string' && origin !== '' ? { origin } : {}),
      });
    },
    updateCadVariables: (agentId, argument) =>
      calls.updateVariables(idOf(argument), textsOf(recordOf(argument['data'])['attributes']), agentId),
  };
}

/** The SDK wraps a state change as `{ data: { state, auxCodeIdArray, … } }`. */
function stateHandler({ agents, calls }: CommandParts): Handler {
  return (agentId, argument) => {
    const data = recordOf(argument['data'] ?? argument);
    const code = data['state'] === 'Available' ? '0' : textOf(data['auxCodeIdArray'] ?? data['auxCodeId'], 'auxCodeId');
    const reason = typeof data['lastStateChangeReason'] === 'string' ? data['lastStateChangeReason'] : '';
    const message = agents.setState(agentId, code, reason);
    calls.route();
    return message;
  };
}

function agentHandlers(parts: CommandParts): Record<string, Handler> {
  const { agents, core } = parts;
  return {
    stateChange: stateHandler(parts),
    stateChangeV2: stateHandler(parts),
    reload: (agentId) => agents.relogin(agentId),
    logout: (agentId, argument) => {
      const reason = recordOf(argument['data'])['logoutReason'];
      return agents.signOut(agentId, typeof reason === 'string' ? reason : undefined);
    },
    fetchAddressBooks: () => ({ data: [] }),
    mockOutdialAniList: (agentId) => ({ data: core.profile(agentId).outdialAnis }),
  };
}

/** What Webex can do and this engine cannot yet refuses by name; a Desktop service that only measures says nothing. */
const SILENT = new Set(['webexMetrics', 'conf', 'abs', 'qmw', 'webCalling']);

/**
 * Makes the function behind every command of the SDK.
 * @returns the service's message. @throws EngineError as the Desktop would refuse
 */
export function createCommands(parts: CommandParts): (agentId: string, command: ServiceCommand) => unknown {
  const handlers: Record<string, Record<string, Handler>> = {
    'aqm.contact': { ...contactHandlers(parts), ...transferHandlers(parts) },
    'aqm.dialer': dialerHandlers(parts),
    'aqm.agent': agentHandlers(parts),
  };
  return (agentId, { service, method, argument }) => {
    if (SILENT.has(service)) return {};
    const handler = handlers[service]?.[method];
    if (!handler) throw new EngineError('invalid', `The simulated Desktop cannot do ${service}.${method} yet.`);
    return handler(agentId, recordOf(argument));
  };
}
