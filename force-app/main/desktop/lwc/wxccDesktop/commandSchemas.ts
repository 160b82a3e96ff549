import {
  boolean,
  maxLength,
  minLength,
  nonEmpty,
  object,
  optional,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  strictObject,
  string,
} from 'c/wxccVendorValibot';
import type { GenericSchema } from 'c/wxccVendorValibot';
import { WxccError } from 'c/wxccBase';
import type { DesktopCommands } from './desktopCommands';

const id = pipe(string(), minLength(1), maxLength(100), regex(/^[\w.:@+-]+$/));
const shortText = pipe(string(), maxLength(255));
/** A number as dialled, an extension or a SIP address; the Desktop applies its own dial plan. */
const destination = pipe(string(), nonEmpty(), maxLength(128), regex(/^[\w.@:;=+*#()\s-]+$/));
const attributes = record(pipe(string(), minLength(1), maxLength(100)), pipe(string(), maxLength(1024)));

const ofInteraction = strictObject({ interactionId: id });
const toDestination = strictObject({
  interactionId: id,
  to: destination,
  destinationType: picklist(['agent', 'queue', 'dialNumber']),
});
const nothing = object({}) as GenericSchema<unknown, Record<string, never>>;
const ofMedia = strictObject({ interactionId: id, mediaResourceId: id });

/** What each command's arguments must look like. The SDK checks nothing: this is the only check before the Desktop. */
const SCHEMAS: { readonly [C in keyof DesktopCommands]: GenericSchema<unknown, DesktopCommands[C]> } = {
  accept: ofInteraction,
  decline: strictObject({ interactionId: id, mediaResourceId: id, isConsult: boolean() }),
  end: ofInteraction,
  hold: ofMedia,
  unHold: ofMedia,
  wrapup: strictObject({ interactionId: id, auxCodeId: id, wrapUpReason: shortText }),
  pauseRecording: ofInteraction,
  resumeRecording: ofInteraction,
  blindTransferV2: toDestination,
  vteamTransferV2: toDestination,
  consultV2: toDestination,
  consultEndV2: ofInteraction,
  consultTransferV2: toDestination,
  consultConferenceV2: toDestination,
  exitConference: ofInteraction,
  fetchDestinations: nothing,
  toggleMute: nothing,
  updateCadVariables: strictObject({ interactionId: id, attributes }),
  stateChange: strictObject({ state: picklist(['Available', 'Idle']), auxCodeId: id }),
  startOutdial: strictObject({ entryPointId: id, destination, origin: optional(destination), attributes }),
  sendDtmf: strictObject({ digit: pipe(string(), regex(/^[\d*#A-D]$/)) }),
  fetchCapture: ofInteraction,
  refreshTaskMap: nothing,
  fetchCodes: strictObject({
    workType: picklist(['IDLE_CODE', 'WRAP_UP_CODE']),
    search: optional(shortText),
  }),
} satisfies Record<keyof DesktopCommands, unknown>;

/** A command with arguments that were checked. */
export type CheckedCommand = {
  [C in keyof DesktopCommands]: { readonly command: C; readonly args: DesktopCommands[C] };
}[keyof DesktopCommands];

const isCommand = (name: string): name is keyof DesktopCommands => Object.hasOwn(SCHEMAS, name);

/**
 * Checks a command that came from outside.
 * @throws WxccError `notSupported` for an unknown command, `badInput` with `where` for a wrong argument
 */
export function checkCommand(command: string, args: unknown): CheckedCommand {
  if (!isCommand(command)) throw new WxccError('notSupported', 'unknown command', { command: command.slice(0, 100) });
  const result = safeParse<GenericSchema<unknown, unknown>>(SCHEMAS[command], args);
  if (result.success) return { command, args: result.output } as CheckedCommand;
  const where = result.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new WxccError('badInput', `wrong argument ${where}`, { command, where: where.slice(0, 100) });
}
