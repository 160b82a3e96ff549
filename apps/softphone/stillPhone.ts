import { createStore } from 'c/wxccBase';
import type { CallControls, CallTransfers, Phone, PhoneState, SalesforceActions, TraceEntry } from 'c/wxccCall';
import type { CallCenterSettings, Diagnostic } from 'c/wxccDefinition';
import type { PresenceView } from 'c/wxccOmnichannel';
import { createStillDialer } from './stillDialer';

export const STARTING: PhoneState = {
  readiness: { settings: 'waiting', desktop: 'idle', agent: 'waiting', ready: false },
  calls: [],
  conditions: [],
  notices: [],
  notLogged: 0,
};

const nothing = (): void => undefined;

const controls: CallControls = {
  accept: nothing,
  decline: nothing,
  end: nothing,
  hold: nothing,
  resume: nothing,
  wrapUp: nothing,
  setAgentState: nothing,
};

const transfers: CallTransfers = {
  destinations: async () => undefined,
  transfer: nothing,
  consult: nothing,
  endConsult: nothing,
  completeTransfer: nothing,
  conference: nothing,
  leaveConference: nothing,
};

const actions: SalesforceActions = {
  chooseMatch: nothing,
  undoLink: nothing,
  setNotes: nothing,
  setSubject: nothing,
  createCase: nothing,
  openActivity: nothing,
  associate: nothing,
};

/** The phone of a page that cannot have one: something for the components to read while they say why. */
export function createStillPhone(onError: (error: unknown) => void): Phone {
  return {
    state: createStore(STARTING, onError),
    settings: createStore<CallCenterSettings | undefined>(undefined, onError),
    dialer: createStillDialer(onError),
    controls,
    transfers,
    audio: { pauseRecording: nothing, resumeRecording: nothing, toggleMute: nothing },
    trace: createStore<readonly TraceEntry[]>([], onError),
    actions,
    records: { find: async () => ({ kind: 'failed' }), open: nothing },
    recordings: { fetch: async () => undefined },
    notices: { act: nothing, dismiss: nothing },
    presence: {
      state: createStore<PresenceView>({ sync: 'off' }, onError),
      findings: createStore<readonly Diagnostic[]>([], onError),
      isOnCall: () => false,
      leave: nothing,
      endSession: nothing,
    },
    retryDesktop: nothing,
    definition: { readAgain: nothing },
    unlogged: { state: createStore([], onError), retry: nothing, discard: nothing, open: nothing },
  };
}
