import { isRecord } from 'c/wxccBase';
import type {
  CallAudio,
  CallControls,
  CallTransfers,
  NamedRecord,
  TransferTarget,
  Phone,
  PhoneDefinition,
  SalesforceActions,
  UnloggedCalls,
} from 'c/wxccCall';

/** What one tab may ask the phone of another one to do, and nothing else: by port and name. */
const COMMANDS = {
  controls: {
    accept: true,
    decline: true,
    end: true,
    hold: true,
    resume: true,
    wrapUp: true,
    setAgentState: true,
  } satisfies Record<keyof CallControls, true>,
  actions: {
    chooseMatch: true,
    undoLink: true,
    setNotes: true,
    setSubject: true,
    createCase: true,
    openActivity: true,
    associate: true,
  } satisfies Record<keyof SalesforceActions, true>,
  transfers: {
    transfer: true,
    consult: true,
    endConsult: true,
    completeTransfer: true,
    conference: true,
    leaveConference: true,
  } satisfies Record<Exclude<keyof CallTransfers, 'destinations'>, true>,
  audio: { pauseRecording: true, resumeRecording: true, toggleMute: true } satisfies Record<keyof CallAudio, true>,
  definition: { readAgain: true } satisfies Record<keyof PhoneDefinition, true>,
  unlogged: { retry: true, discard: true, open: true } satisfies Record<Exclude<keyof UnloggedCalls, 'state'>, true>,
} as const;

export type CommandPort = keyof typeof COMMANDS;

export interface PhoneCommand {
  readonly port: CommandPort;
  readonly name: string;
  readonly args: readonly CommandArg[];
}

export type CommandArg = string | boolean | NamedRecord | TransferTarget;

/** Characters of one argument: a Task's Description takes no more. */
const MAX_TEXT = 32_000;
const MAX_NAME = 255;
const MAX_ARGS = 3;
const DESTINATIONS = ['agent', 'queue', 'dialNumber'] as const;

const isPort = (value: unknown): value is CommandPort => typeof value === 'string' && Object.hasOwn(COMMANDS, value);

export const namesOf = (port: CommandPort): readonly string[] => Object.keys(COMMANDS[port]);

const isText = (value: unknown, most = MAX_TEXT): value is string => typeof value === 'string' && value.length <= most;
const isId = (value: unknown): value is string => isText(value, 18) && /^\w{15}(\w{3})?$/.test(value);

function readArg(value: unknown): CommandArg | undefined {
  if (isText(value) || typeof value === 'boolean') return value;
  const { id, name, personContactId, to, destinationType } = isRecord(value) ? value : {};
  const isKind = DESTINATIONS.find((each) => each === destinationType);
  if (isKind && isText(to, MAX_NAME)) return { to, destinationType: isKind };
  if (!isId(id) || !isText(name, MAX_NAME)) return undefined;
  return { id, name, ...(isId(personContactId) && { personContactId }) };
}

/** @returns undefined: no command of ours */
export function readPhoneCommand(value: unknown): PhoneCommand | undefined {
  const { port, name, args } = isRecord(value) ? value : {};
  if (!isPort(port) || typeof name !== 'string' || !Object.hasOwn(COMMANDS[port], name)) return undefined;
  if (!Array.isArray(args) || args.length > MAX_ARGS) return undefined;
  const read = (args as readonly unknown[]).flatMap((each) => readArg(each) ?? []);
  return read.length === args.length ? { port, name, args: read } : undefined;
}

/** Does what was asked for; commands never throw. */
export function runPhoneCommand(phone: Phone, { port, name, args }: PhoneCommand): void {
  const door = phone[port] as unknown as Record<string, (...all: readonly CommandArg[]) => void>;
  door[name]?.(...args);
}
