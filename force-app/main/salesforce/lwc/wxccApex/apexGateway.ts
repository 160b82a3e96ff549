import { isRecord, WxccError } from 'c/wxccBase';
import type { ErrorCode, JsonValue } from 'c/wxccBase';
import { base64url } from './base64url';
import { base64urlLength } from './base64urlLength';
import type { ApexDoor } from './apexDoor';

/** Version of the envelope on both ways. */
export const APEX_VERSION = 1;

/** `runApex` arguments beyond about 4 KB are unproven, and base64url is ASCII: characters are bytes. */
export const MAX_APEX_ARGUMENT = 4000;

const PREFIX = 'payload=';

/** The package's one Apex entry: `WxccOpenCti.invoke(payload)`. */
export interface ApexGateway {
  /**
   * @returns the answer's `data`, unread
   * @throws WxccError `notPermitted` (class missing or not granted: details.method; object or field: details.reason),
   * `refused`, `badInput`, `protocol` (not our envelope, or the org's package is of another version), `timedOut`, `unreachable`
   */
  call(action: string, data: JsonValue): Promise<unknown>;
  /** Would this fit into one call? */
  fits(action: string, data: JsonValue): boolean;
}

/** Codes of the Apex answer. `conflict`: the same key is being written by somebody else; sending again is right. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  badInput: 'badInput',
  refused: 'refused',
  notPermitted: 'notPermitted',
  unsupportedVersion: 'protocol',
  unknownAction: 'protocol',
  conflict: 'refused',
};

const textOf = (action: string, data: JsonValue): string => JSON.stringify({ v: APEX_VERSION, action, data });

const lengthOf = (text: string): number => PREFIX.length + base64urlLength(text);

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const answer: unknown = JSON.parse(text);
    if (isRecord(answer)) return answer;
  } catch {
    // Same outcome as a value that is no object: told below, without the text.
  }
  throw new WxccError('protocol', 'Apex answered something else than a JSON object', { method: 'runApex' });
}

function refusal(action: string, error: unknown): WxccError {
  const { code, message, details: more } = isRecord(error) ? error : {};
  // The Task of a call that this user may not see: callers may have another way.
  const taskId = isRecord(more) && typeof more.taskId === 'string' ? more.taskId.slice(0, 18) : '';
  const reason = typeof code === 'string' ? code : 'refused';
  const description = typeof message === 'string' ? message.slice(0, 200) : '';
  const details = { action, reason, ...(description && { description }), ...(taskId && { taskId }) };
  return new WxccError(CODES[reason] ?? 'refused', `Apex refused ${action}`, details);
}

/**
 * Reads an answer's envelope.
 * @returns its `data`, unread
 * @throws WxccError as `ApexGateway.call`
 */
export function readApexAnswer(action: string, text: string): unknown {
  const answer = parse(text);
  if (answer.ok !== true) throw refusal(action, answer.error);
  return answer.data;
}

/** Speaks `{v, action, data}` → `{ok, data | error}` as JSON with the one global Apex class. */
export function createApexGateway({ client }: { client: ApexDoor }): ApexGateway {
  return {
    fits: (action, data) => lengthOf(textOf(action, data)) <= MAX_APEX_ARGUMENT,
    async call(action, data) {
      const text = textOf(action, data);
      const length = lengthOf(text);
      if (length > MAX_APEX_ARGUMENT)
        throw new WxccError('badInput', 'Too much for one runApex call', { action, length });
      const methodParams = PREFIX + base64url(text);
      const call = { apexClass: 'WxccOpenCti', methodName: 'invoke', methodParams };
      return readApexAnswer(action, await client.runApex(call));
    },
  };
}
