import { plainJson, WxccError } from 'c/wxccBase';
import type { Clock, ErrorDetails } from 'c/wxccBase';
import type { OpenCtiApi, OpenCtiCall, OpenCtiResponse } from './openCtiApi';
import { openCtiError, openCtiThrown } from './openCtiError';
import { createTimeLimits } from './timeLimits';
import type { TimeLimits } from './timeLimits';

export interface OpenCtiRequestOptions {
  readonly api: OpenCtiApi;
  readonly clock: Clock;
  readonly timeLimitMs?: number;
  readonly timeLimits?: TimeLimits;
  /** An answer said that the user is signed out. May be told more than once. */
  readonly onSessionOver?: () => void;
  readonly onError: (error: unknown) => void;
}

export interface OpenCtiCallOptions {
  /** Passed beside `callback` as they are: functions and the script's own opaque keys, which plain JSON would break. */
  readonly live?: Readonly<Record<string, unknown>>;
  /** More facts for the error, read from `errors`. */
  readonly detailsOf?: (errors: unknown) => ErrorDetails;
  /** Gets the whole response instead of `returnValue`. */
  readonly read?: (response: OpenCtiResponse) => unknown;
}

/** Resolves with `returnValue`. */
export type OpenCtiRequest = (method: OpenCtiCall, args?: object, options?: OpenCtiCallOptions) => Promise<unknown>;

/** The function of a method, bound to where it lives. */
export function openCtiFunction(
  api: OpenCtiApi,
  method: OpenCtiCall,
): (args?: Readonly<Record<string, unknown>>) => void {
  const home = method === 'onWorkStart' || method === 'completeWork' ? api.hvs : api;
  const found = (home as Readonly<Record<string, unknown>> | undefined)?.[method];
  if (typeof found !== 'function')
    throw new WxccError('notSupported', `This version of Open CTI has no ${method}`, { method });
  return (args) => void Reflect.apply(found, home, args === undefined ? [] : [args]);
}

/** One outcome a call: the answer, or the time limit. What comes after that is told, not used. */
function createOutcome(method: OpenCtiCall, limit: number, options: OpenCtiRequestOptions) {
  let settled = false;
  let resolve!: (response: OpenCtiResponse) => void;
  let reject!: (error: WxccError) => void;
  const promise = new Promise<OpenCtiResponse>((good, bad) => ([resolve, reject] = [good, bad]));
  const cancel = options.clock.after(limit, () => {
    settled = true;
    reject(new WxccError('timedOut', `Salesforce did not answer ${method}`, { method, limit }));
  });
  const end = (): void => {
    settled = true;
    cancel();
  };
  return {
    promise,
    answer: (response: OpenCtiResponse): void => {
      if (settled) {
        const details = { method, limit, late: true, success: response?.success === true };
        options.onError(new WxccError('timedOut', `Salesforce answered ${method} too late, or twice`, details));
        return;
      }
      end();
      resolve(response);
    },
    fail(error: WxccError): void {
      end();
      reject(error);
    },
  };
}

/**
 * The one door to Open CTI:
 * - arguments are plain JSON, for `postMessage` refuses Proxies (LWC's reactive objects) and functions;
 * - there is always a callback, so never `{}`, which `refreshView` and its kind refuse;
 * - a method that throws rejects, and an answer that never comes ends with the time limit.
 */
export function createOpenCtiRequest(options: OpenCtiRequestOptions): OpenCtiRequest {
  const limitOf = createTimeLimits(options.timeLimitMs, options.timeLimits);
  return async (method, args = {}, { live = {}, detailsOf, read } = {}) => {
    const call = openCtiFunction(options.api, method);
    const outcome = createOutcome(method, limitOf(method), options);
    try {
      call({ ...plainJson(args), ...live, callback: outcome.answer });
    } catch (thrown) {
      outcome.fail(openCtiThrown(method, thrown));
    }
    const response = await outcome.promise;
    if (response?.success !== true) {
      const error = openCtiError(method, response?.errors, detailsOf?.(response?.errors));
      if (error.details.sessionOver === true) options.onSessionOver?.();
      throw error;
    }
    return read ? read(response) : response.returnValue;
  };
}
