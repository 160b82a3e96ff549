import type { Clock } from 'c/wxccBase';
import type { DesktopSdk } from '../desktop-widget/sdk';
import { REGISTRATIONS } from '../desktop-widget/sdkEvents';
import type { AgentProfile, Engine } from '../simulator/desktop/engine';
import type { Life } from './createLife';
import type { Random } from './createRandom';

export interface FaultySdkOptions {
  readonly engine: Engine;
  readonly agent: AgentProfile;
  /** The sign-in of this Desktop: what is meant for another one is not heard here. */
  readonly sessionId: string;
  readonly clock: Clock;
  readonly life: Life;
  readonly random: Random;
  readonly onCommand: (method: string) => void;
  /** Events may be doubled, delayed past others, or lost; commands may fail. */
  readonly isFaulty: () => boolean;
}

/** Shares of events that are doubled, late and lost, and of commands that the Desktop refuses. */
const DOUBLED = 0.1;
const LATE = 0.12;
const LOST = 0.03;
const REFUSED = 0.05;
/** ms; longer than most pauses between two events of a call. */
const MAX_DELAY = 4_000;

const CONTACT_COMMANDS = [
  ...['accept', 'decline', 'end', 'hold', 'unHold', 'wrapup', 'pauseRecording', 'resumeRecording', 'blindTransferV2'],
  ...['vteamTransferV2', 'consultV2', 'consultEndV2', 'consultTransferV2', 'consultConferenceV2', 'exitConference'],
  ...['buddyAgentsV2', 'vteamList'],
];

type Listener = (message: unknown) => void;

/** The Desktop's SDK on the simulated contact center, for the real relay; what it tells suffers on its way. */
export function createFaultySdk(options: FaultySdkOptions): DesktopSdk {
  const { engine, agent, sessionId, clock, life, random, isFaulty, onCommand } = options;
  const listeners = new Map<string, Listener[]>();
  const deliver = (event: string, message: unknown): void => {
    if (life.step()) listeners.get(event)?.forEach((listener) => listener(message));
  };
  const send = (event: string, message: unknown): void => {
    const isContact = !event.startsWith('eAgentState') && !event.includes('Login') && !event.includes('login');
    if (isFaulty() && isContact && random.chance(LOST)) return;
    const delay = isFaulty() && random.chance(LATE) ? random.between(1, MAX_DELAY) : 0;
    clock.after(delay, () => deliver(event, message));
    if (isFaulty() && random.chance(DOUBLED)) clock.after(delay + 1, () => deliver(event, message));
  };
  life.onDeath(engine.onSignal((signal) => signal.sessionId === sessionId && send(signal.event, signal.message)));

  const command =
    (service: string, method: string) =>
    async (argument: unknown): Promise<unknown> => {
      onCommand(method);
      if (isFaulty() && random.chance(REFUSED)) throw new Error('Service.unavailable');
      return engine.execute(agent.id, { service, method, argument });
    };
  const commands = (service: string, names: readonly string[]): Record<string, unknown> =>
    Object.fromEntries(names.map((name) => [name, command(service, name)]));
  const addEventListener = (name: string, listener: Listener): void =>
    void listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  const modules = Object.fromEntries(REGISTRATIONS.map(({ module }) => [module, { addEventListener }]));
  const profile = {
    agentName: agent.name,
    status: 'LoggedIn',
    subStatus: 'Idle',
    idleCodes: agent.idleCodes,
    wrapupCodes: agent.wrapUpCodes,
  };
  const codes = async ({ workType }: { workType?: string }): Promise<unknown> => ({
    data: workType === 'WRAP_UP_CODE' ? agent.wrapUpCodes : agent.idleCodes,
    meta: { totalPages: 1 },
  });
  return {
    ...modules,
    config: { init: async () => undefined, registerCrmConnector: () => undefined },
    agentContact: { addEventListener, ...commands('aqm.contact', CONTACT_COMMANDS), sendDtmf: () => undefined },
    dialer: { addEventListener, ...commands('aqm.dialer', ['startOutdial', 'updateCadVariables']) },
    agentStateInfo: { addEventListener, latestData: profile, stateChange: command('aqm.agent', 'stateChange') },
    agentConfigJsApi: { fetchPaginatedAuxCodes: codes },
    actions: { getTaskMap: async () => engine.taskMap(agent.id), toggleMuteUnmuteWebRtcCall: () => undefined },
  } as unknown as DesktopSdk;
}
