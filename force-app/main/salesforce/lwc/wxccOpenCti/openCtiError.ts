import { isRecord, WxccError } from 'c/wxccBase';
import type { ErrorCode, ErrorDetails } from 'c/wxccBase';
import type { OpenCtiCall } from './openCtiApi';

// Longer descriptions are stack traces or the user's own text.
const MAX_DESCRIPTION = 200;

// The codes of the Open CTI Developer Guide. A container that has not started yet has done nothing: trying again is safe.
const CODES: Readonly<Record<string, ErrorCode>> = {
  INVALID_PARAM: 'badInput',
  GENERIC_ERROR: 'refused',
  SERVER_ERROR: 'refused',
  SOFTPHONE_CONTAINER_ERROR: 'unreachable',
};

// What runApex says when the class is missing or the user may not use it; both look the same from outside.
const NO_CLASS =
  /could not load apex class|access to (the )?apex class|class .* (not (visible|accessible)|does not exist)/i;

// A session that is over: Salesforce did nothing, and will when the user has signed in again.
const NO_SESSION = /invalid_session_id|session (has )?expired|session (is )?(expired|invalid)|expired or invalid/i;

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Salesforce repeats the refused value in some messages; what the agent typed has no business in an error. */
const withoutValues = (text: string): string =>
  text.replace(/(data value too large:).*?(\(max length)/gis, '$1 … $2').slice(0, MAX_DESCRIPTION);

function codeOf(method: OpenCtiCall, code: string, description: string): ErrorCode {
  if (method === 'runApex' && NO_CLASS.test(description)) return 'notPermitted';
  if (NO_SESSION.test(`${code} ${description}`)) return 'unreachable';
  return CODES[code] ?? 'refused';
}

/**
 * Turns `errors` of an Open CTI response into one of ours; the first one counts.
 * @param extra facts that the method itself can read out of the response (`saveLog`: the refused fields)
 */
export function openCtiError(method: OpenCtiCall, errors: unknown, extra: ErrorDetails = {}): WxccError {
  const list: readonly unknown[] = Array.isArray(errors) ? errors : [errors];
  const first = isRecord(list[0]) ? list[0] : {};
  const code = asText(first.code);
  const description = withoutValues(asText(first.description));
  const details = {
    ...{ method, ...(code && { code }), ...(description && { description }) },
    ...(NO_SESSION.test(`${code} ${description}`) && { sessionOver: true }),
    ...extra,
  };
  return new WxccError(codeOf(method, code, description), `Salesforce refused ${method}`, details);
}

/**
 * What the script threw before anything was sent. A SyntaxError comes from `postMessage` to the origin "null": the script
 * was loaded outside a call center, so nobody is there.
 */
export function openCtiThrown(method: OpenCtiCall, thrown: unknown): WxccError {
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  const reason = (thrown instanceof Error ? thrown.message : asText(thrown)).slice(0, MAX_DESCRIPTION);
  const code = name === 'SyntaxError' ? 'unreachable' : 'badInput';
  return new WxccError(code, `Open CTI did not take the call of ${method}`, { method, reason });
}
