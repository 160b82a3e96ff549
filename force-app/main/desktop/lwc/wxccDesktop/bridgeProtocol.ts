import {
  integer,
  literal,
  maxLength,
  minLength,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
  tuple,
  union,
  unknown,
} from 'c/wxccVendorValibot';
import type { GenericSchema, InferOutput } from 'c/wxccVendorValibot';
import { isWithinLimits } from './bridgeLimits';

/**
 * The wire between softphone and widgets (webex-desktop-contracts §2.5):
 *
 *   widget → every ancestor window   hello { nonce, role, version }    posted with the softphone's exact origin
 *   softphone → widget               welcome { nonce } + a MessagePort posted to the widget's exact origin
 *   widget → port                    ready                             this line is in use, others with the nonce are not
 *   widget → port                    event { seq, at, module, event, message }
 *   softphone → port                 request { id, command, args }     answered once: response { id, ok, … }
 *   widget → port                    response { id, ok: true, value } or { id, ok: false, error }
 *   panel ↔ port                     line { data }                     what softphone and panel say to each other
 *   widget → port                    bye                               the widget's page goes away
 *
 * Minor versions only add: a widget one minor version older than the softphone keeps working. A major version, or a
 * distance of two minors, means that one of the two must be updated.
 */
export const BRIDGE_VERSION: readonly [number, number] = [1, 1];

/**
 * The command that asks whether the relay is there. It needs no newer protocol: a relay that does not know it refuses it,
 * and that is an answer too.
 */
export const PING = 'ping';

/** Longest identifier, event or command name on the wire. */
const MAX_NAME = 100;

const name = pipe(string(), minLength(1), maxLength(MAX_NAME));
const count = pipe(number(), integer(), minValue(0));
const version = tuple([count, count]);
/** Long enough that nobody guesses it. */
const nonce = pipe(string(), minLength(16), maxLength(MAX_NAME));

export const WIDGET_ROLES = ['relay', 'panel'] as const;
/** Relay and panel are two scripts, each with its own line. */
export type WidgetRole = (typeof WIDGET_ROLES)[number];

const hello = object({ wxcc: literal('hello'), version, role: picklist(WIDGET_ROLES), nonce });
const welcome = object({ wxcc: literal('welcome'), version, nonce });

const ready = object({ kind: literal('ready') });
const event = object({
  kind: literal('event'),
  seq: pipe(count, minValue(1)),
  at: count,
  module: name,
  event: name,
  message: optional(unknown()),
});
const request = object({ kind: literal('request'), id: name, command: name, args: optional(unknown()) });
const bridgeError = object({
  code: picklist(['badInput', 'refused', 'timedOut', 'unreachable', 'notSupported']),
  reason: pipe(string(), maxLength(1000)),
});
const response = union([
  object({ kind: literal('response'), id: name, ok: literal(true), value: optional(unknown()) }),
  object({ kind: literal('response'), id: name, ok: literal(false), error: bridgeError }),
]);
const bye = object({ kind: literal('bye') });
const line = object({ kind: literal('line'), data: optional(unknown()) });

const fromWidget = union([ready, event, response, line, bye]);
const fromSoftphone = union([request, line]);

export type HelloMessage = InferOutput<typeof hello>;
export type WelcomeMessage = InferOutput<typeof welcome>;
/** Why a request failed: the code is one of WxccError's, the reason is the other side's own word. */
export type BridgeError = InferOutput<typeof bridgeError>;
export type RequestMessage = InferOutput<typeof request>;
export type ResponseMessage = InferOutput<typeof response>;
export type WidgetMessage = InferOutput<typeof fromWidget>;
export type SoftphoneMessage = InferOutput<typeof fromSoftphone>;

/** Undefined for whatever is not a message of that kind, and for what is too large to be looked at. */
function read<T>(schema: GenericSchema<unknown, T>, data: unknown): T | undefined {
  if (!isWithinLimits(data)) return undefined;
  const result = safeParse(schema, data);
  return result.success ? result.output : undefined;
}

/** Does it claim to be a hello, of whatever version? Foreign messages are no refusals: windows talk a lot. */
export function isHelloLike(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'wxcc' in data && data.wxcc === 'hello';
}

export function readHello(data: unknown): HelloMessage | undefined {
  return read(hello, data);
}

export function readWelcome(data: unknown): WelcomeMessage | undefined {
  return read(welcome, data);
}

/** What a widget sent through its port. */
export function readWidgetMessage(data: unknown): WidgetMessage | undefined {
  return read(fromWidget, data);
}

/** What the softphone sent through its port. */
export function readSoftphoneMessage(data: unknown): SoftphoneMessage | undefined {
  return read(fromSoftphone, data);
}

/**
 * Can a softphone of version `softphone` work with a widget of version `widget`? A widget may be one minor version
 * older; newer minor versions only add what we ignore.
 */
export function isCompatible(softphone: readonly [number, number], widget: readonly [number, number]): boolean {
  return softphone[0] === widget[0] && widget[1] >= softphone[1] - 1;
}
