import type { CallControls } from './callControls';
import type { DesktopAsk } from './createDesktopAsk';

/** The Desktop's id of "Available" in place of an idle code. */
const AVAILABLE = '0';

export interface CallControlsOptions {
  readonly ask: DesktopAsk;
  /** Were we only asked by another agent? */
  readonly isConsulted: (interactionId: string) => boolean;
  /** Name of a wrap-up reason; undefined when it is not known. */
  readonly wrapUpName: (reasonId: string) => string | undefined;
}

/**
 * The agent's buttons. Each asks the Desktop and assumes nothing: the event that follows tells what happened. A refusal
 * becomes a notice.
 */
export function createCallControls({ ask, isConsulted, wrapUpName }: CallControlsOptions): CallControls {
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
