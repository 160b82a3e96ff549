import { createStore, type Store } from 'c/wxccBase';
import type {
  CallAudio,
  CallControls,
  CallTransfers,
  Phone,
  PhoneNotices,
  PhoneState,
  SalesforceActions,
  UnloggedCalls,
} from 'c/wxccCall';
import type { WaitingCall } from 'c/wxccSalesforce';
import type { CallCenterSettings, Diagnostic } from 'c/wxccDefinition';
import { readActionSwitches } from 'c/wxccCallHandling';
import { sampleDestinations, sampleMatches, sampleTrace } from './scenarios';
import type { PresenceView } from 'c/wxccOmnichannel';
import { createFakeDialer, type FakeDialer, type FakeDialing } from './fakeDialer';

type CommandName =
  | keyof (CallControls & CallTransfers & CallAudio & SalesforceActions & PhoneNotices)
  | 'find'
  | 'endSession'
  | 'open'
  | `unlogged.${Exclude<keyof UnloggedCalls, 'state'>}`
  | 'retryDesktop'
  | 'readAgain';

/** One command the components gave, with its arguments. */
export type PhoneCommand = readonly [name: CommandName, ...args: readonly (string | number | boolean)[]];

export interface FakePhone extends Phone {
  readonly dialer: FakeDialer;
  readonly commands: readonly PhoneCommand[];
  set(state: Partial<PhoneState>): void;
  /** Names of the definition that do not fit were met. */
  find(findings: readonly Diagnostic[]): void;
}

const rethrow = (error: unknown): never => {
  throw error;
};

/** A phone that stands still: it shows the state it is given and remembers what it is told to do. */
export function createFakePhone(
  state: PhoneState,
  settings?: CallCenterSettings,
  unlogged: readonly WaitingCall[] = [],
  dialing?: FakeDialing,
): FakePhone {
  const switches = settings && readActionSwitches(settings, undefined);
  const store = createStore<PhoneState>({ ...(switches && { switches }), ...state }, rethrow);
  const settingsStore: Store<CallCenterSettings | undefined> = createStore(settings, rethrow);
  const commands: PhoneCommand[] = [];
  const findings = createStore<readonly Diagnostic[]>([], rethrow);
  const note =
    (name: CommandName) =>
    (...args: readonly (string | number | boolean)[]): void => {
      commands.push([name, ...args]);
    };
  return {
    state: store,
    settings: settingsStore,
    commands,
    dialer: createFakeDialer(dialing),
    find: (found) => findings.set(found),
    set: (change) => store.set({ ...store.value, ...change }),
    controls: {
      accept: note('accept'),
      decline: note('decline'),
      end: note('end'),
      hold: note('hold'),
      resume: note('resume'),
      wrapUp: note('wrapUp'),
      setAgentState: note('setAgentState'),
    },
    trace: createStore(sampleTrace, rethrow),
    transfers: {
      destinations: async () => sampleDestinations,
      transfer: (interactionId, { to, destinationType }) => note('transfer')(interactionId, to, destinationType),
      consult: (interactionId, { to, destinationType }) => note('consult')(interactionId, to, destinationType),
      endConsult: note('endConsult'),
      completeTransfer: note('completeTransfer'),
      conference: note('conference'),
      leaveConference: note('leaveConference'),
    },
    audio: {
      pauseRecording: note('pauseRecording'),
      resumeRecording: note('resumeRecording'),
      toggleMute: note('toggleMute'),
    },
    actions: {
      chooseMatch: note('chooseMatch'),
      undoLink: note('undoLink'),
      setNotes: (interactionId, text, isDone = false) => note('setNotes')(interactionId, text, isDone),
      setSubject: (interactionId, text, isDone = false) => note('setSubject')(interactionId, text, isDone),
      createCase: note('createCase'),
      openActivity: note('openActivity'),
      associate: (interactionId, record) => note('associate')(interactionId, record?.id ?? ''),
    },
    recordings: { fetch: async () => undefined },
    records: {
      async find(text) {
        note('find')(text);
        return { kind: 'found', records: sampleMatches };
      },
      open: note('open'),
    },
    definition: { readAgain: note('readAgain') },
    notices: { act: note('act'), dismiss: note('dismiss') },
    presence: {
      state: createStore<PresenceView>({ sync: 'off' }, rethrow),
      findings,
      isOnCall: () => false,
      leave: () => undefined,
      endSession: note('endSession'),
    },
    retryDesktop: note('retryDesktop'),
    unlogged: {
      state: createStore(unlogged, rethrow),
      retry: (callKey = '') => note('unlogged.retry')(callKey),
      discard: note('unlogged.discard'),
      open: note('unlogged.open'),
    },
  };
}
