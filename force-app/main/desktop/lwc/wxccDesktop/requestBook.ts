import { WxccError } from 'c/wxccBase';
import type { CancelTimer, Clock, Ids } from 'c/wxccBase';
import type { RequestMessage, ResponseMessage } from './bridgeProtocol';

/** How long the Desktop may take: its own requests give up after 20 s as well. ms */
export const REQUEST_TIMEOUT = 20_000;

interface OpenRequest {
  resolve(value: unknown): void;
  reject(error: WxccError): void;
  readonly cancel: CancelTimer;
  readonly command: string;
}

/** Requests that wait for their answer. */
export interface RequestBook {
  /**
   * Sends a request and waits for its answer.
   * @throws WxccError `timedOut`, or what the other side said
   */
  open(command: string, args: unknown, send: (message: RequestMessage) => void): Promise<unknown>;
  /** @returns false when nobody waits for that answer: it came late, twice, or was never asked for */
  settle(response: ResponseMessage): boolean;
  /** The line is gone. What was under way may or may not have happened, so trying again is the caller's decision. */
  abandon(): void;
}

export interface RequestBookOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  /** ms; REQUEST_TIMEOUT when left out. */
  readonly timeout?: number;
}

export function createRequestBook({ clock, ids, timeout = REQUEST_TIMEOUT }: RequestBookOptions): RequestBook {
  const waiting = new Map<string, OpenRequest>();
  const take = (id: string): OpenRequest | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    found?.cancel();
    return found;
  };
  const fail = (id: string, code: 'timedOut' | 'unreachable'): void => {
    const found = take(id);
    found?.reject(
      new WxccError(code, `The Desktop did not answer ${found.command}`, { command: found.command, timeout }),
    );
  };
  return {
    open: (command, args, send) =>
      new Promise((resolve, reject) => {
        const id = ids.next();
        const cancel = clock.after(timeout, () => fail(id, 'timedOut'));
        waiting.set(id, { resolve, reject, cancel, command });
        send({ kind: 'request', id, command, args });
      }),
    settle(response) {
      const found = take(response.id);
      if (!found) return false;
      if (response.ok) found.resolve(response.value);
      else found.reject(refusal(found.command, response.error));
      return true;
    },
    abandon: () => [...waiting.keys()].forEach((id) => fail(id, 'timedOut')),
  };
}

function refusal(command: string, { code, reason }: { code: WxccError['code']; reason: string }): WxccError {
  return new WxccError(code, `The Desktop answered ${command} with ${code}: ${reason}`, { command, reason });
}
