import { isRecord } from 'c/wxccBase';
import type { OmniState, OmniWorkEvent } from 'c/wxccPageMessages';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 255) : '');

const WORK_EVENTS: Readonly<Record<string, OmniWorkEvent>> = {
  omniChannelWorkAssigned: 'assigned',
  omniChannelWorkAccepted: 'accepted',
  omniChannelWorkDeclined: 'declined',
  omniChannelWorkClosed: 'closed',
};

/** A status as the toolkit tells it: in events, and in answers to `getServicePresenceStatusId`. */
export function statusOf(value: unknown): OmniState['status'] | undefined {
  const { statusId, statusName, statusApiName } = isRecord(value) ? value : {};
  const id = textOf(statusId);
  return id === '' ? undefined : { id, name: textOf(statusName), apiName: textOf(statusApiName) };
}

/** What one of Omni-Channel's application events says of the status. Undefined: nothing. */
export function stateIn(name: string, params: unknown): OmniState | undefined {
  const { reason } = isRecord(params) ? params : {};
  if (name === 'omniChannelLogout') return { isLoggedIn: false, reason: textOf(reason) };
  const status = name === 'omniChannelStatusChanged' ? statusOf(params) : undefined;
  return status && { isLoggedIn: true, status, reason: textOf(reason) };
}

/** What it says of a work item. Undefined: nothing. */
export function workIn(name: string, params: unknown): { event: OmniWorkEvent; workId: string } | undefined {
  const event = WORK_EVENTS[name];
  const workId = textOf(isRecord(params) ? params.workId : undefined);
  return event && workId !== '' ? { event, workId } : undefined;
}

/** Ids of the works in an answer to `getAgentWorks`, a JSON text: those that were accepted, as far as it says. */
export function worksIn(answer: unknown): readonly string[] {
  const parsed = parse(isRecord(answer) ? answer.works : answer);
  const works = Array.isArray(parsed) ? (parsed as unknown[]).filter(isRecord) : [];
  return works
    .filter(({ isEngaged }) => isEngaged !== false)
    .map(({ workId }) => textOf(workId))
    .filter((id) => id !== '');
}

function parse(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    // Not the documented JSON: then no work is known, and the next event tells of it.
    return undefined;
  }
}
