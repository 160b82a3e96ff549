import type { CallDestination, DestinationLists } from 'c/wxccDesktop';

/** Whom a call goes to, or who is asked: `to` is an agent's or queue's id, or a number. */
export type TransferTarget = Pick<CallDestination, 'to' | 'destinationType'>;

/** Handing a call over and talking in threes. Asks the Desktop and assumes nothing: events tell what happened. */
export interface CallTransfers {
  /** Who could be asked, as the Desktop says now; undefined when it does not answer. */
  destinations(): Promise<DestinationLists | undefined>;
  /** Gives the call away without asking. */
  transfer(interactionId: string, target: TransferTarget): void;
  /** Asks somebody first; the customer waits. */
  consult(interactionId: string, target: TransferTarget): void;
  endConsult(interactionId: string): void;
  /** Gives the call to the one who was asked. */
  completeTransfer(interactionId: string): void;
  /** The customer joins. */
  conference(interactionId: string): void;
  /** This agent leaves; the others go on. */
  leaveConference(interactionId: string): void;
}
