import { placedKind } from 'c/wxccBase';
import type { CadVariable, WrapUpReason } from 'c/wxccBase';
import type { Contact } from 'c/wxccDesktop';
import type { AgentTexts } from 'c/wxccNotes';
import type { LoggedCall } from 'c/wxccSalesforce';
import type { CallPapers } from 'c/wxccCallDesk';
import type { CallSession } from 'c/wxccCallSession';
import type { CallView } from 'c/wxccCall';

export interface CallViewParts {
  readonly papers?: CallPapers;
  readonly logged?: LoggedCall;
  readonly texts?: AgentTexts;
  readonly wrapUp?: WrapUpReason;
}

/** What agents may see, in the Desktop's order; what the order does not name follows as it came. */
function shownCad({ cad, cadOrder }: Contact): readonly CadVariable[] {
  const place = ({ name }: CadVariable): number => (cadOrder.includes(name) ? cadOrder.indexOf(name) : cadOrder.length);
  const shown = cad.filter(({ viewable, secure }) => viewable && !secure);
  return [...shown].sort((a, b) => place(a) - place(b));
}

/** Names of what the agent related the call to by hand and it is still related to. */
function relatedNames({ relation, related }: CallPapers): readonly string[] {
  const ids = [relation.whoId, relation.whatId].filter((id) => id !== undefined);
  return ids.flatMap((id) => (related[id] ? [related[id]] : []));
}

/** A call as components draw it. CAD variables that agents may not see never get there. */
export function callView(session: CallSession, { papers, logged, wrapUp, texts }: CallViewParts): CallView {
  const { interactionId, state, held, contact, role, activity } = session;
  const { direction, mediaType, customerNumber, queueName } = contact;
  const { offeredAt, connectedAt, endedAt } = session.times;
  const placed = placedKind(contact.outboundType);
  const related = papers ? relatedNames(papers) : [];
  return {
    ...{ interactionId, state, held, direction, mediaType, customerNumber, queueName },
    ...(placed && { placed }),
    ...(offeredAt !== undefined && { offeredAt }),
    ...(connectedAt !== undefined && { connectedAt }),
    ...(endedAt !== undefined && { endedAt }),
    cad: shownCad(contact),
    ...(activity && { activity }),
    ...(contact.consultState !== '' && { consult: contact.consultState }),
    ...(contact.recording !== '' && { recording: contact.recording }),
    ...(contact.canPauseRecording && { canPauseRecording: true }),
    ...(role === 'consulted' && { isAdvice: true }),
    ...(related.length > 0 && { related }),
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
