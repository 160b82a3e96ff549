import { isRecord, isWxccError, WxccError } from 'c/wxccBase';

/** Longer ones are stack traces. */
const MAX_DESCRIPTION = 200;
const NO_CLASS = /access to (the )?apex class|could not load apex class/i;
const NO_SESSION = /invalid_session_id|session (has )?expired|session (is )?(expired|invalid)/i;
const NO_LINE = /disconnected|offline|network|failed to fetch|timed? ?out/i;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function factsOf(thrown: unknown): { status: number; description: string } {
  const { status, body, message } =
    isRecord(thrown) || thrown instanceof Error ? (thrown as Record<string, unknown>) : {};
  const inner = isRecord(body) ? body.message : undefined;
  return {
    status: typeof status === 'number' ? status : NaN,
    description: (textOf(inner) || textOf(message)).slice(0, MAX_DESCRIPTION),
  };
}

/**
 * What Lightning threw, as one of our errors: Apex methods reject with `{ status, body: { message } }`.
 * - `notPermitted`, details.method `runApex`: the class was not granted to this user
 * - `unreachable`: no line, or nobody is signed in any more (details.sessionOver); sending again is right
 * - `refused`: everything else
 * @param method what was asked, for the error's details
 */
export function lightningError(method: string, thrown: unknown): WxccError {
  if (isWxccError(thrown)) return thrown;
  const { status, description } = factsOf(thrown);
  const details = { method, ...(description && { description }) };
  if (status === 401 || NO_SESSION.test(description))
    return new WxccError('unreachable', 'Nobody is signed in to Salesforce', { ...details, sessionOver: true });
  if (NO_CLASS.test(description)) return new WxccError('notPermitted', 'The Apex class was not granted', details);
  const isLineLost = status === 0 || status >= 502 || NO_LINE.test(description);
  return new WxccError(isLineLost ? 'unreachable' : 'refused', `Salesforce refused ${method}`, details);
}
