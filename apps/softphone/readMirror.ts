import { isRecord } from 'c/wxccBase';
import type { Notice } from 'c/wxccBase';
import type { CallView, PhoneState } from 'c/wxccCall';
import { readAgentSnapshot } from 'c/wxccDesktop';
import type { WaitingCall } from 'c/wxccSalesforce';
import {
  array,
  boolean,
  finite,
  literal,
  maxLength,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  string,
  union,
  null_,
} from 'c/wxccVendorValibot';
import type { GenericSchema } from 'c/wxccVendorValibot';
import { recordMatchSchema } from './recordMatchSchema';
import { readTabNotice } from './readTabNotice';

/*
 * What the tab with the phone shows of it. Any script of the origin may speak on that channel, so everything is read anew:
 * what has the wrong shape is left out, lengths and counts are bounded.
 */

/** What another tab's phone shows, and what it has not logged. */
export interface Mirror {
  readonly state: Omit<PhoneState, 'notices'>;
  readonly unlogged: readonly WaitingCall[];
}

const MAX_CALLS = 20;
const MAX_NOTICES = 30;
const MAX_UNLOGGED = 500;

const text = (most = 255) => pipe(string(), maxLength(most));
const moment = pipe(number(), finite());
const name = pipe(string(), regex(/^\w{1,100}$/));
const wrapUp = object({ id: text(), name: text() });

const cad = object({
  ...{ name: text(), value: text(4000), label: text() },
  ...{ editable: boolean(), viewable: boolean(), secure: literal(false) },
});

const call = object({
  interactionId: text(100),
  state: picklist(['offered', 'connected', 'ended', 'wrappingUp', 'closed']),
  held: boolean(),
  direction: picklist(['inbound', 'outbound', 'internal']),
  placed: optional(picklist(['callback', 'campaign', 'other'])),
  mediaType: text(50),
  customerNumber: text(),
  queueName: text(),
  offeredAt: optional(moment),
  connectedAt: optional(moment),
  endedAt: optional(moment),
  cad: pipe(array(cad), maxLength(200)),
  search: optional(picklist(['searching', 'none', 'one', 'many', 'failed'])),
  matches: pipe(array(recordMatchSchema), maxLength(200)),
  link: optional(recordMatchSchema),
  isUndecided: optional(boolean()),
  isAdvice: optional(boolean()),
  activity: optional(picklist(['consulting', 'conferencing', 'transferring'])),
  consult: optional(picklist(['initiated', 'consulting', 'conferencing'])),
  recording: optional(picklist(['running', 'paused'])),
  canPauseRecording: optional(boolean()),
  related: optional(pipe(array(text()), maxLength(200))),
  log: picklist(['none', 'saving', 'saved', 'failed', 'unsure']),
  taskId: optional(text(18)),
  caseId: optional(text(18)),
  notes: optional(text(32_000)),
  subject: optional(text(32_000)),
  wrapUp: optional(wrapUp),
});

const switches = object({
  ...{ activity: boolean(), notes: boolean(), subject: boolean() },
  ...{ createCase: boolean(), relate: boolean(), find: boolean() },
});

const readiness = object({
  settings: picklist(['waiting', 'done', 'failed']),
  desktop: picklist([
    ...(['idle', 'loading', 'signingIn', 'notAnswering', 'connected'] as const),
    ...(['signedOut', 'signedInElsewhere', 'outdated'] as const),
  ]),
  agent: picklist(['waiting', 'done']),
  ready: boolean(),
});

const definition = object({
  version: pipe(string(), regex(/^[0-9a-f]{8}$/)),
  readAt: moment,
  standing: picklist(['inForce', 'reading', 'failed', 'waiting', 'old', 'moved']),
});

const waiting = object({
  ...{ callKey: text(200), interactionId: text(100) },
  status: picklist(['waiting', 'sending', 'refused', 'unsure']),
  task: record(name, union([text(32_000), pipe(number(), finite()), boolean(), null_()])),
  taskId: optional(text(18)),
  ...{ createdAt: moment, attempts: moment },
  error: optional(
    picklist([
      ...(['badInput', 'refused', 'timedOut', 'unreachable'] as const),
      ...(['notPermitted', 'notSupported', 'storageRefused', 'protocol'] as const),
    ]),
  ),
  reason: optional(text(2000)),
});

/** What of a list can be read; the rest is left out. */
function each<T>(value: unknown, most: number, schema: GenericSchema<unknown, unknown>): readonly T[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, most) : [];
  return list.flatMap((one) => {
    const { success, output } = safeParse(schema, one);
    return success ? [output as T] : [];
  });
}

const noticesOf = (value: unknown): readonly Notice[] =>
  (Array.isArray(value) ? value.slice(0, MAX_NOTICES) : []).flatMap((one) => readTabNotice(one) ?? []);

/** @returns undefined when it is nothing that a phone shows */
export function readMirror(value: unknown): Mirror | undefined {
  if (!isRecord(value)) return undefined;
  const standing = safeParse(readiness, value.readiness);
  if (!standing.success) return undefined;
  const agent = readAgentSnapshot(value.agent);
  const offered = safeParse(switches, value.switches);
  const inForce = safeParse(definition, value.definition);
  const count = typeof value.notLogged === 'number' && value.notLogged >= 0 ? Math.floor(value.notLogged) : 0;
  return {
    state: {
      readiness: standing.output,
      ...(agent && { agent }),
      ...(offered.success && { switches: offered.output }),
      ...(inForce.success && { definition: inForce.output }),
      calls: each<CallView>(value.calls, MAX_CALLS, call),
      conditions: noticesOf(value.conditions),
      notLogged: Number.isSafeInteger(count) ? count : 0,
    },
    unlogged: each<WaitingCall>(value.unlogged, MAX_UNLOGGED, waiting),
  };
}
