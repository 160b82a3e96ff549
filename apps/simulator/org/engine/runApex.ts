import { isRecord } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import { ApexRefusal } from './apexInput';
import type { ApexService } from './apexService';
import { OpenCtiFailure } from './openCtiAnswer';

/** Arguments beyond this are unproven in a real org, so here they are refused: bytes of `methodParams`. */
export const MAX_ARGUMENT_BYTES = 4096;

const VERSION = 1;

function decode(payload: string): unknown {
  const text = /^[\w-]*$/.test(payload) ? Buffer.from(payload, 'base64url').toString('utf8') : '';
  try {
    return JSON.parse(text);
  } catch {
    throw new ApexRefusal('badInput', 'The payload is not base64url JSON');
  }
}

function payloadOf(methodParams: unknown): string {
  return new URLSearchParams(typeof methodParams === 'string' ? methodParams : '').get('payload') ?? '';
}

/** The action inside a runApex call, for the log of operations; `invoke` when it cannot be read. */
export function apexRequest(methodParams: unknown): { action: string; request: JsonValue } {
  try {
    const request = decode(payloadOf(methodParams));
    const action = isRecord(request) && typeof request.action === 'string' ? request.action : 'invoke';
    return { action, request: request as JsonValue };
  } catch {
    return { action: 'invoke', request: { methodParams: String(methodParams) } };
  }
}

function invoke(service: ApexService, payload: string, userId: string): JsonValue {
  try {
    const envelope = decode(payload);
    if (!isRecord(envelope)) throw new ApexRefusal('badInput', 'The payload is not an object');
    if (envelope.v === undefined) throw new ApexRefusal('badInput', 'The payload has no version');
    if (envelope.v !== VERSION)
      throw new ApexRefusal('unsupportedVersion', `Version ${JSON.stringify(envelope.v)} is not known`);
    const data = isRecord(envelope.data) ? envelope.data : {};
    return { v: VERSION, ok: true, data: service.run(String(envelope.action), data, userId) };
  } catch (error) {
    if (!(error instanceof ApexRefusal)) throw error;
    const { code, message, details } = error;
    return { v: VERSION, ok: false, error: { code, message, details } };
  }
}

/**
 * Open CTI's runApex for the class WxccOpenCti.
 * @throws OpenCtiFailure when the class is missing or not granted, or the arguments are longer than 4 KB
 */
export function runApex(
  service: ApexService,
  args: Record<string, unknown>,
  user: { readonly Id: string; readonly apexAccess?: boolean },
): JsonValue {
  if (args.apexClass !== 'WxccOpenCti' || user.apexAccess === false)
    throw new OpenCtiFailure('GENERIC_ERROR', `Could not load Apex class: ${String(args.apexClass)}`);
  if (args.methodName !== 'invoke')
    throw new OpenCtiFailure('GENERIC_ERROR', `Could not find method: ${String(args.methodName)}`);
  if (Buffer.byteLength(typeof args.methodParams === 'string' ? args.methodParams : '') > MAX_ARGUMENT_BYTES)
    throw new OpenCtiFailure('GENERIC_ERROR', `methodParams is longer than ${MAX_ARGUMENT_BYTES} bytes`);
  return { runApex: JSON.stringify(invoke(service, payloadOf(args.methodParams), user.Id)) };
}
