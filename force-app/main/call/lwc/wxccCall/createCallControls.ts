import { isWxccError } from 'c/wxccBase';
import type { Notice } from 'c/wxccBase';
import type { DesktopCommands, DesktopPort } from 'c/wxccDesktop';
import type { CallControls } from './callControls';

/** The Desktop's id of "Available" in place of an idle code. */
const AVAILABLE = '0';

export interface CallControlsOptions {
  readonly desktop: DesktopPort;
  /** Were we only asked by another agent? */
  readonly isConsulted: (interactionId: string) => boolean;
  /** Name of a wrap-up reason; undefined when it is not known. */
  readonly wrapUpName: (reasonId: string) => string | undefined;
  readonly onRefused: (notice: Notice) => void;
  readonly onError: (error: unknown) => void;
}

/** What the Desktop said, or our own code when it said nothing. */
const reasonOf = (error: unknown): string =>
  isWxccError(error) ? String(error.details.reason ?? error.code) : 'unexpected';

/**
 * The agent's buttons. Each asks the Desktop and assumes nothing: the event that follows tells what happened. A refusal
 * becomes a notice.
 */
export function createCallControls(options: CallControlsOptions): CallControls {
  const { desktop, isConsulted, wrapUpName, onRefused, onError } = options;
  const ask = async <C extends keyof DesktopCommands>(command: C, args: DesktopCommands[C]): Promise<void> => {
    try {
      await desktop.request(command, args);
    } catch (error) {
      onError(error);
      const interaction = 'interactionId' in args ? { interactionId: args.interactionId } : {};
      const params = { command, reason: reasonOf(error) };
      onRefused({ severity: 'error', code: 'commandRefused', params, ...interaction });
    }
  };
  // The main call's media has the interaction's own id.
  const media = (interactionId: string) => ({ interactionId, mediaResourceId: interactionId });
  return {
    accept: (interactionId) => void ask('accept', { interactionId }),
    decline: (interactionId) => void ask('decline', { ...media(interactionId), isConsult: isConsulted(interactionId) }),
    end: (interactionId) => void ask('end', { interactionId }),
    hold: (interactionId) => void ask('hold', media(interactionId)),
    resume: (interactionId) => void ask('unHold', media(interactionId)),
    wrapUp: (interactionId, auxCodeId) =>
      void ask('wrapup', { interactionId, auxCodeId, wrapUpReason: wrapUpName(auxCodeId) ?? '' }),
    setAgentState: (auxCodeId) =>
      void ask('stateChange', { state: auxCodeId === AVAILABLE ? 'Available' : 'Idle', auxCodeId }),
  };
}
