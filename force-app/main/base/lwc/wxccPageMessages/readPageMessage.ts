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
  regex,
  safeParse,
  string,
  variant,
} from 'c/wxccVendorValibot';
import { PAGE_MESSAGE_VERSION } from './pageMessage';
import type { PageMessage } from './pageMessage';

// Longer than any id of Webex or Salesforce; everybody in the org may publish here.
const MAX_TEXT = 255;
const MAX_CALLS = 100;
const MAX_WORKS = 200;
const MAX_CODES = 500;
/** A definition, or a layout, as text: several times the longest that was ever seen. */
const MAX_DOCUMENT = 200_000;

const text = pipe(string(), maxLength(MAX_TEXT));
const document = pipe(string(), maxLength(MAX_DOCUMENT));
const recordId = pipe(string(), regex(/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/));
/** Of presence statuses and work items: opaque to us. */
const omniId = pipe(string(), regex(/^[\w-]{1,40}$/));
const objectName = pipe(string(), regex(/^[A-Za-z]\w{0,79}$/));

const call = object({
  interactionId: text,
  state: picklist(['offered', 'connected', 'ended', 'wrappingUp', 'closed']),
  direction: picklist(['inbound', 'outbound', 'internal']),
  mediaType: text,
  taskId: optional(recordId),
  caseId: optional(recordId),
});

/** Longer than any phone field. */
const phoneText = pipe(string(), maxLength(80));
const dialRecord = object({
  id: recordId,
  name: text,
  objectType: objectName,
  personContactId: optional(recordId),
});

const envelope = { v: literal(PAGE_MESSAGE_VERSION), id: text, answerTo: optional(text), sender: text };

const message = variant('kind', [
  object({ ...envelope, kind: literal('hello'), data: object({}) }),
  object({
    ...envelope,
    kind: literal('snapshot'),
    data: object({ calls: pipe(array(call), maxLength(MAX_CALLS)) }),
  }),
  object({
    ...envelope,
    kind: literal('openForEdit'),
    data: object({ recordId, objectApiName: objectName, until: pipe(number(), finite()) }),
  }),
  object({
    ...envelope,
    kind: literal('dial'),
    data: object({ number: phoneText, record: optional(dialRecord), until: pipe(number(), finite()) }),
  }),
  object({ ...envelope, kind: literal('ack'), data: object({ done: boolean(), reason: optional(text) }) }),
  object({ ...envelope, kind: literal('omniAsk'), data: object({}) }),
  object({
    ...envelope,
    kind: literal('omniState'),
    data: object({
      isLoggedIn: boolean(),
      status: optional(object({ id: omniId, name: text, apiName: text })),
      reason: text,
      works: optional(pipe(array(omniId), maxLength(MAX_WORKS))),
    }),
  }),
  object({
    ...envelope,
    kind: literal('omniWork'),
    data: object({ event: picklist(['assigned', 'accepted', 'declined', 'closed']), workId: omniId }),
  }),
  object({
    ...envelope,
    kind: literal('omniSet'),
    data: object({ statusId: omniId, until: pipe(number(), finite()) }),
  }),
  object({ ...envelope, kind: literal('setupAsk'), data: object({}) }),
  object({
    ...envelope,
    kind: literal('setupState'),
    data: object({
      version: text,
      definition: document,
      layout: optional(document),
      idleCodes: pipe(array(text), maxLength(MAX_CODES)),
      microphone: optional(boolean()),
    }),
  }),
]);

/**
 * Reads what came over the channel, on which everybody in the org may publish.
 * @returns undefined for other versions, unknown kinds and broken messages; members that nobody knows are left out
 */
export function readPageMessage(value: unknown): PageMessage | undefined {
  const read = safeParse(message, value);
  return read.success ? read.output : undefined;
}
