import { createStore, plainJson } from 'c/wxccBase';
import type { JsonValue, Notice, Store, Unsubscribe } from 'c/wxccBase';
import { dialConditions } from 'c/wxccCall';
import type { CallAudio, CallTransfers, CallView } from 'c/wxccCall';
import type {
  CallControls,
  Phone,
  PhoneDefinition,
  PhoneDialer,
  PhoneRecords,
  PhoneState,
  SalesforceActions,
  UnloggedCalls,
} from 'c/wxccCall';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { WaitingCall } from 'c/wxccSalesforce';
import type { TabLine } from 'c/wxccTabs';
import { MIRROR_TOPICS as TOPIC } from './mirrorTopics';
import { namesOf } from './phoneCommands';
import type { CommandPort } from './phoneCommands';
import { readMirror } from './readMirror';
import { createStillPhone, STARTING } from './stillPhone';
import { createTypedTexts } from './typedTexts';

export interface MirrorPhoneOptions {
  readonly line: TabLine;
  /** Of this tab: numbers that are clicked here. */
  readonly dialer: PhoneDialer;
  /** Of this tab: what is searched here is shown here. */
  readonly records: PhoneRecords;
  readonly settings: Store<CallCenterSettings | undefined>;
  readonly onError: (error: unknown) => void;
}

/** The phone of another tab, seen from this one. */
export interface MirrorPhone extends Phone {
  notify(notice: Notice): void;
  /** No tab has the phone now: nothing that was shown holds. */
  forget(): void;
  /** Another tab has it: asks what it shows. */
  look(): void;
  dispose(): void;
}

/** Older messages go first: nobody reads more. */
const MAX_NOTICES = 5;

/**
 * Shows what the tab with the phone shows, and asks it to do what is clicked here. It assumes nothing: what follows is told
 * by that tab. When nobody answers, nothing was done, and that is said.
 */
export function createMirrorPhone({ line, dialer, records, settings, onError }: MirrorPhoneOptions): MirrorPhone {
  const state = createStore<PhoneState>(STARTING, onError);
  const unlogged = createStore<readonly WaitingCall[]>([], onError);
  const show = (change: Partial<PhoneState>): void => state.set({ ...state.value, ...change });
  const typed = createTypedTexts();
  let told: readonly CallView[] = [];
  const notify = (notice: Notice): void => show({ notices: [...state.value.notices, notice].slice(-MAX_NOTICES) });
  const dismiss = (index: number): void => show({ notices: state.value.notices.filter((_, at) => at !== index) });
  const showCalls = (): void => show({ calls: typed.over(told) });
  const take = (data: unknown): void => {
    const mirror = readMirror(data);
    if (!mirror) return;
    unlogged.set(mirror.unlogged);
    told = mirror.state.calls;
    const conditions = mirror.state.conditions.filter(({ code }) => !code.startsWith('dial'));
    show({
      ...mirror.state,
      calls: typed.over(told),
      conditions: [...conditions, ...dialConditions(dialer.state.value)],
    });
  };
  const takeDialling = (): void => {
    const conditions = state.value.conditions.filter(({ code }) => !code.startsWith('dial'));
    show({ conditions: [...conditions, ...dialConditions(dialer.state.value)] });
  };
  const look = (): void => void line.ask(TOPIC.state, null).then(take, onError);
  const ask = (data: JsonValue): void => {
    line.ask(TOPIC.command, data).catch((error: unknown) => {
      onError(error);
      typed.forget();
      showCalls();
      notify({ severity: 'error', code: 'tabNobodyAnswers', params: {} });
    });
  };
  /** Every command of a port, sent over the line. What is left out at the end stays out. */
  const portOf = <P>(port: CommandPort): P => {
    const send =
      (name: string) =>
      (...args: readonly unknown[]): void =>
        ask(plainJson({ port, name, args: args.filter((arg) => arg !== undefined) }) as JsonValue);
    return Object.fromEntries(namesOf(port).map((name) => [name, send(name)])) as P;
  };
  const actions = portOf<SalesforceActions>('actions');
  const stops: Unsubscribe[] = [line.hear(TOPIC.changed, take), dialer.state.subscribe(takeDialling)];
  look();
  return {
    // What only the tab with the phone can do stands still here.
    ...createStillPhone(onError),
    ...{ state, settings, dialer, records, notify, look },
    forget() {
      unlogged.set([]);
      told = [];
      typed.forget();
      state.set({ ...STARTING, notices: state.value.notices });
    },
    controls: portOf<CallControls>('controls'),
    actions: {
      ...actions,
      setNotes(interactionId, text, isDone) {
        typed.note(interactionId, 'notes', text);
        showCalls();
        actions.setNotes(interactionId, text, isDone);
      },
      setSubject(interactionId, text, isDone) {
        typed.note(interactionId, 'subject', text);
        showCalls();
        actions.setSubject(interactionId, text, isDone);
      },
    },
    audio: portOf<CallAudio>('audio'),
    definition: portOf<PhoneDefinition>('definition'),
    // The lists of the other tab's Desktop stay there: a number can still be typed here.
    transfers: { ...portOf<Omit<CallTransfers, 'destinations'>>('transfers'), destinations: async () => undefined },
    unlogged: { ...portOf<Omit<UnloggedCalls, 'state'>>('unlogged'), state: unlogged },
    notices: { act: dismiss, dismiss },
    dispose: () => stops.forEach((stop) => stop()),
  };
}
