import type { WrapUpReason } from 'c/wxccBase';
import type { AgentTexts } from 'c/wxccNotes';
import type { LoggedCall } from 'c/wxccSalesforce';
import type { CallPapers } from 'c/wxccCallDesk';
import type { CallSession } from 'c/wxccCallSession';
import type { CallView } from './phoneState';

export interface CallViewParts {
  readonly papers?: CallPapers;
  readonly logged?: LoggedCall;
  readonly texts?: AgentTexts;
  readonly wrapUp?: WrapUpReason;
}

/** A call as components draw it. CAD variables that agents may not see never get there. */
export function callView(session: CallSession, { papers, logged, wrapUp, texts }: CallViewParts): CallView {
  const { interactionId, state, held, contact } = session;
  const { direction, mediaType, customerNumber, queueName } = contact;
  const { offeredAt, connectedAt, endedAt } = session.times;
  return {
    ...{ interactionId, state, held, direction, mediaType, customerNumber, queueName },
    ...(offeredAt !== undefined && { offeredAt }),
    ...(connectedAt !== undefined && { connectedAt }),
    ...(endedAt !== undefined && { endedAt }),
    cad: contact.cad.filter(({ viewable }) => viewable),
    ...(papers?.search && { search: papers.search }),
    matches: papers?.matches ?? [],
    ...(papers?.link && { link: papers.link }),
    isUndecided: papers?.search === 'many' && !papers.link && papers.isUndecided !== false,
    log: logged?.log ?? 'none',
    ...(logged?.taskId && { taskId: logged.taskId }),
    ...(logged?.caseId && { caseId: logged.caseId }),
    ...texts,
    ...(wrapUp && { wrapUp }),
  };
}
