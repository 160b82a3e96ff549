import type { DesktopHost, HostCall, HostMessage, HostProfile } from '../host';
import { createDesktopHost } from '../host';
import { api, Refusal } from './api';
import type { DesktopState, DesktopStore } from './desktopStore';
import { isAdvice } from './desktopTypes';
import type { ContactData } from './desktopTypes';

/** The line between this page, its widgets and the contact center. */
export interface DesktopConnection {
  /** Asks a service of the Desktop, as a widget would. A refusal becomes a notice. */
  command(service: HostCall['service'], method: string, argument: unknown): Promise<unknown>;
}

/** What the page does when the session is over. */
export interface SessionEnd {
  onSignedOut(): void;
  /** Nothing is heard any more, and nobody said why. */
  onLost(): void;
  onSignedInElsewhere(): void;
}

const NOT_IN_TASKS = ['eAgentContactWrappedUp', 'eAgentOfferContactRona', 'eOutdialFailed'];

/** Whoever was asked has nothing to wrap up. */
const ADVICE_ENDS = ['eAgentConsultEnded', 'eAgentConsultConferenceEnded', 'eAgentContactEnded'];

function foldContact(state: DesktopState, event: string, data: ContactData): void {
  const { interactionId } = data;
  const isUnanswered = event === 'eAgentContactEnded' && data.interaction.state === 'new';
  const isAdviceOver = ADVICE_ENDS.includes(event) && isAdvice(data);
  const isOver = NOT_IN_TASKS.includes(event) || isUnanswered || isAdviceOver;
  if (isOver) state.tasks.delete(interactionId);
  else state.tasks.set(interactionId, data);
  if (event === 'eAgentOfferContact' || event === 'eAgentOfferConsult') state.selectedTaskId = interactionId;
  if (!state.selectedTaskId || !state.tasks.has(state.selectedTaskId))
    state.selectedTaskId = [...state.tasks.keys()][0];
}

function foldState(state: DesktopState, data: Record<string, unknown>): void {
  const session = { ...state.signedIn.session };
  session.subStatus = data['subStatus'] as typeof session.subStatus;
  session.auxCodeId = data['auxCodeId'] as string;
  session.stateSince = data['lastStateChangeTimestamp'] as number;
  state.signedIn = { ...state.signedIn, session };
}

const STATES = ['eAgentStateChangeSuccess', 'eAgentStationLoginSuccess', 'eAgentReloginSuccess'];

function fold(store: DesktopStore, event: string, message: HostMessage): void {
  const data = message.data as Record<string, unknown>;
  store.update((state) => {
    if (STATES.includes(event)) foldState(state, data);
    else if ('interaction' in data) foldContact(state, event, data as unknown as ContactData);
  });
  if (event === 'eOutdialFailed') store.notify('warning', `The call did not come through: ${String(data['reason'])}.`);
}

/** The profile as the SDK wants it; the state is the current one, for it is read at any time. */
function profileOf({ signedIn }: DesktopState): HostProfile {
  const { profile, session } = signedIn;
  const codes = [{ id: '0', name: 'Available' }, ...profile.idleCodes];
  return {
    agentId: profile.id,
    agentName: profile.name,
    agentProfileID: profile.profileId,
    defaultDn: session.station?.dn || profile.defaultDn,
    agentStatus: 'LoggedIn',
    agentSubStatus: session.subStatus,
    teams: profile.teams.map(({ id, name }) => ({ teamId: id, teamName: name })),
    idleCode: codes.find(({ id }) => id === session.auxCodeId) ?? { id: session.auxCodeId, name: session.subStatus },
    idleCodes: profile.idleCodes,
    wrapupCodes: profile.wrapUpCodes,
    dialPlan: { dialPlanEntity: [{ name: 'Any Format', regex: profile.outdialPattern }] },
    isOutboundEnabledForTenant: profile.isOutboundEnabledForTenant,
    isOutboundEnabledForAgent: profile.isOutboundEnabled,
    isAdhocDialingEnabled: profile.isAdhocDialingEnabled,
    isEndCallEnabled: profile.isEndCallEnabled,
    isEndConsultEnabled: true,
    allowConsultToQueue: false,
  };
}

function createHost(store: DesktopStore): DesktopHost {
  return createDesktopHost({
    profile: () => profileOf(store.state),
    tasks: () => store.state.tasks,
    token: 'simulated-access-token',
    execute: ({ service, method, argument }) =>
      api.command(store.state.signedIn.session.id, { service, method, argument }).catch((error: unknown) => {
        // The SDK's callers get the service's own `{ id, details }`, as in life.
        throw error instanceof Refusal ? error.body : error;
      }),
  });
}

/** An exception in one listener starves the later ones, as in the real Desktop; but the Desktop itself goes on. */
function fire(host: DesktopHost, event: string, message: HostMessage): void {
  try {
    host.fire(event, message);
  } catch (error) {
    console.error(`A listener of ${event} threw; those after it heard nothing.`, error);
  }
}

function listen(store: DesktopStore, host: DesktopHost, end: SessionEnd): void {
  const stream = new EventSource(`/api/events?session=${store.state.signedIn.session.id}`);
  const finish = (what: () => void): void => {
    stream.close();
    what();
  };
  stream.addEventListener('signal', ({ data }: MessageEvent<string>) => {
    const { event, message } = JSON.parse(data) as { event: string; message: HostMessage };
    fold(store, event, message);
    fire(host, event, message);
    if (event === 'eAgentMultiLogin') finish(() => end.onSignedInElsewhere());
    if (event === 'eAgentLogoutSuccess') finish(() => end.onSignedOut());
  });
  stream.addEventListener('open', () => store.update((state) => (state.isOnline = true)));
  stream.addEventListener('error', () => {
    store.update((state) => (state.isOnline = false));
    // A closed stream (not one that the browser reopens): the session is over, or this page is just being left. A page that
    // is left must not forget its sign-in: the one that is loaded next goes on with it.
    if (stream.readyState === EventSource.CLOSED) finish(() => end.onLost());
  });
  addEventListener('pagehide', () => stream.close());
}

/** Puts the host object where widgets look for it, and keeps it fed with what the contact center says. */
export function connectDesktop(store: DesktopStore, end: SessionEnd): DesktopConnection {
  const host = createHost(store);
  (window as unknown as Record<string, unknown>)['AGENTX_SERVICE'] = host.service;
  listen(store, host, end);
  return {
    async command(service, method, argument) {
      try {
        return await api.command(store.state.signedIn.session.id, { service, method, argument });
      } catch (error) {
        store.notify('error', (error as Error).message);
        return undefined;
      }
    },
  };
}
