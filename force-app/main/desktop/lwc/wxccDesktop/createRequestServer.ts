import { isWxccError } from 'c/wxccBase';
import type { Clock } from 'c/wxccBase';
import type { BridgeError, RequestMessage, ResponseMessage } from './bridgeProtocol';
import { PING } from './bridgeProtocol';
import { checkCommand } from './commandSchemas';
import type { CheckedCommand } from './commandSchemas';
import { createRateLimit } from './rateLimit';
import { fields, firstText } from './tolerant';
import { withoutSecrets } from './withoutSecrets';

/** An agent's clicks and our own writes never come close; a script gone wild does. */
const RATE = { burst: 30, perSecond: 5 } as const;
const MAX_REASON = 1000;

export interface RequestServerOptions {
  readonly clock: Clock;
  /** Carries out a checked command through the SDK. Rejects with whatever the SDK says. */
  readonly execute: (command: CheckedCommand) => Promise<unknown>;
}

/** The SDK rejects with `{ id: 'Service.aqm…', details: { data: { reason } } }`; the most telling word is passed on. */
function reasonOf(error: unknown): string {
  const { details, id, message } = fields(error);
  const data = fields(fields(details).data);
  const said = firstText(data.reason, data.reasonCode, fields(details).reason, message, id);
  return (said || 'unknown').slice(0, MAX_REASON);
}

function errorOf(error: unknown): BridgeError {
  if (isWxccError(error, 'badInput')) return { code: 'badInput', reason: firstText(error.details.where) };
  if (isWxccError(error, 'notSupported')) return { code: 'notSupported', reason: reasonOf(error) };
  return { code: 'refused', reason: reasonOf(error) };
}

/**
 * Answers the softphone's requests at the relay's end: limits their rate, checks command and arguments, and turns what
 * the SDK says into an answer. Never rejects.
 */
export function createRequestServer({ clock, execute }: RequestServerOptions) {
  const mayPass = createRateLimit({ clock, ...RATE });
  return async ({ id, command, args }: RequestMessage): Promise<ResponseMessage> => {
    if (!mayPass()) return { kind: 'response', id, ok: false, error: { code: 'refused', reason: 'rateLimited' } };
    if (command === PING) return { kind: 'response', id, ok: true };
    try {
      const value = withoutSecrets(await execute(checkCommand(command, args)));
      return { kind: 'response', id, ok: true, value };
    } catch (error) {
      return { kind: 'response', id, ok: false, error: errorOf(error) };
    }
  };
}
