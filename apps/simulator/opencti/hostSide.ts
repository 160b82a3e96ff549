import { isRecord, plainJson } from 'c/wxccBase';
import { API_TYPE, API_VERSION } from './wire';
import type { Answer, RequestEnvelope, ResponseEnvelope } from './wire';

/**
 * Reads a message event's data as a request of the Open CTI script. The sender's window and origin are the caller's to
 * check.
 * @returns undefined for everything else: other scripts post to the same window
 */
export function readRequest(data: unknown): RequestEnvelope | undefined {
  if (!isRecord(data) || data.apiType !== API_TYPE) return undefined;
  const { methodName, callId, apiVersion, args } = data;
  if (typeof methodName !== 'string' || typeof callId !== 'number' || typeof apiVersion !== 'number') return undefined;
  return {
    methodName,
    callId,
    apiVersion,
    apiType: API_TYPE,
    isCallbackRegistered: data.isCallbackRegistered === true,
    isListenerRegistered: data.isListenerRegistered === true,
    args: isRecord(args) ? args : {},
  };
}

/**
 * The answer to one request, in the request's own version: the script ignores every other. A listener never gets an
 * answer, `subscribe` would take it for a message.
 */
export function answerTo(request: RequestEnvelope, answer: Answer): ResponseEnvelope {
  const { methodName, callId, apiVersion } = request;
  const flags = { shouldExecuteCallback: true, shouldExecuteListener: false };
  return { apiVersion, apiType: API_TYPE, methodName, callId, ...flags, response: plainJson(answer) };
}

export interface HostEvent {
  /** `onClickToDial`, `onNavigationChange`, `onWorkStart`. */
  readonly methodName: string;
  /** What the listener gets, without a wrapper. */
  readonly payload: unknown;
  /** Of the page that is told; take it from its last request. */
  readonly apiVersion?: number;
}

/** Something the user did. */
export function eventOf({ methodName, payload, apiVersion = API_VERSION }: HostEvent): ResponseEnvelope {
  return { apiVersion, apiType: API_TYPE, methodName, shouldExecuteListener: true, response: plainJson(payload) };
}

/** A message of the Lightning Message Service, for those who subscribed to the channel. */
export function messageOn(channelName: string, message: unknown, apiVersion = API_VERSION): ResponseEnvelope {
  return { ...eventOf({ methodName: 'subscribe', payload: message, apiVersion }), eventName: channelName };
}
