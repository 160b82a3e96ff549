import { WxccError } from 'c/wxccBase';
import type { CheckedCommand } from 'c/wxccDesktop';
import { fetchCodes } from './fetchCodes';
import { fetchDestinations } from './fetchDestinations';
import type { DesktopSdk } from './sdk';

/** The SDK and what only the relay can do. */
export interface CommandTarget {
  readonly sdk: DesktopSdk;
  refreshTaskMap(): Promise<void>;
}

type Of<C extends CheckedCommand['command']> = Extract<CheckedCommand, { command: C }>['args'];
type Handlers = { readonly [C in CheckedCommand['command']]: (target: CommandTarget, args: Of<C>) => unknown };

const toggleHold = ({ interactionId, mediaResourceId }: Of<'hold'>) => ({
  interactionId,
  isPostCallConsult: false,
  data: { mediaResourceId },
});

const toDestination = ({ interactionId, to, destinationType }: Of<'consultV2'>) => ({
  interactionId,
  data: { to, destinationType },
});

const HANDLERS: Handlers = {
  accept: ({ sdk }, args) => sdk.agentContact.accept(args),
  decline: ({ sdk }, { interactionId, isConsult, mediaResourceId }) =>
    sdk.agentContact.decline({ interactionId, isConsult, data: { mediaResourceId } }),
  end: ({ sdk }, args) => sdk.agentContact.end(args),
  hold: ({ sdk }, args) => sdk.agentContact.hold(toggleHold(args)),
  unHold: ({ sdk }, args) => sdk.agentContact.unHold(toggleHold(args)),
  wrapup: ({ sdk }, { interactionId, auxCodeId, wrapUpReason }) =>
    sdk.agentContact.wrapup({ interactionId, data: { auxCodeId, wrapUpReason, isAutoWrapup: 'false' } }),
  pauseRecording: ({ sdk }, args) => sdk.agentContact.pauseRecording(args),
  resumeRecording: ({ sdk }, { interactionId }) =>
    sdk.agentContact.resumeRecording({ interactionId, data: { autoResumed: false } }),
  blindTransferV2: ({ sdk }, args) => sdk.agentContact.blindTransferV2(toDestination(args)),
  vteamTransferV2: ({ sdk }, args) => sdk.agentContact.vteamTransferV2(toDestination(args)),
  consultV2: ({ sdk }, { interactionId, ...data }) =>
    sdk.agentContact.consultV2({ interactionId, data: { ...data, holdParticipants: true } }),
  consultEndV2: ({ sdk }, { interactionId }) => sdk.agentContact.consultEndV2({ interactionId, isConsult: true }),
  consultTransferV2: ({ sdk }, args) => sdk.agentContact.consultTransferV2(toDestination(args)),
  consultConferenceV2: ({ sdk }, args) => sdk.agentContact.consultConferenceV2(toDestination(args)),
  exitConference: ({ sdk }, args) => sdk.agentContact.exitConference(args),
  fetchDestinations: ({ sdk }) => fetchDestinations(sdk),
  toggleMute: ({ sdk }) => sdk.actions.toggleMuteUnmuteWebRtcCall(),
  updateCadVariables: ({ sdk }, { interactionId, attributes }) =>
    sdk.dialer.updateCadVariables({ interactionId, data: { attributes }, keyId: null, keyVersion: null }),
  stateChange: ({ sdk }, { state, auxCodeId }) =>
    sdk.agentStateInfo.stateChange({ state, auxCodeIdArray: auxCodeId, lastStateChangeReason: '' }),
  startOutdial: ({ sdk }, { entryPointId, destination, origin, attributes }) =>
    sdk.dialer.startOutdial({
      data: {
        entryPointId,
        destination,
        direction: 'OUTBOUND',
        attributes,
        mediaType: 'telephony',
        outboundType: 'OUTDIAL',
        ...(origin === undefined ? {} : { origin }),
      },
    }),
  sendDtmf: ({ sdk }, { digit }) => {
    // SDK 2.0.15 passes `Number(digit)` on: star and hash would arrive as NaN.
    if (!/^\d$/.test(digit)) throw new WxccError('notSupported', 'the Desktop SDK sends digits only');
    return sdk.agentContact.sendDtmf(digit);
  },
  fetchCapture: ({ sdk }, { interactionId }) => {
    if (!sdk.postInteractions) throw new WxccError('notSupported', 'this Desktop hands out no recordings');
    return sdk.postInteractions.fetchCapture({ taskId: interactionId });
  },
  refreshTaskMap: (target) => target.refreshTaskMap(),
  fetchCodes: ({ sdk }, { workType, search }) => fetchCodes(sdk, workType, search),
};

/** Gives the Desktop a command whose arguments were checked. Resolves or rejects with what the SDK says. */
export async function executeCommand(target: CommandTarget, { command, args }: CheckedCommand): Promise<unknown> {
  const handler = HANDLERS[command] as (target: CommandTarget, args: unknown) => unknown;
  return handler(target, args);
}
