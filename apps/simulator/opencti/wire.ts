/** The version of Open CTI that this project pins: `/support/api/66.0/lightning/opencti_min.js`. */
export const API_VERSION = 66;

export const API_TYPE = 'opencti';

/** From the script to the page that frames it. */
export interface RequestEnvelope {
  readonly methodName: string;
  /** Counts from 0 for each page load. */
  readonly callId: number;
  readonly apiVersion: number;
  readonly apiType: typeof API_TYPE;
  readonly isCallbackRegistered: boolean;
  readonly isListenerRegistered: boolean;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What a callback gets. */
export interface Answer {
  readonly success: boolean;
  readonly returnValue: unknown;
  readonly errors:
    readonly { readonly code: string; readonly description: string; readonly details?: unknown }[] | null;
}

/** From the framing page to the script: an answer (with callId) or an event. */
export interface ResponseEnvelope {
  readonly apiVersion: number;
  readonly apiType: typeof API_TYPE;
  readonly methodName: string;
  readonly callId?: number;
  /** Only message service messages: the channel. */
  readonly eventName?: string;
  readonly shouldExecuteCallback?: boolean;
  readonly shouldExecuteListener?: boolean;
  readonly response: unknown;
}
