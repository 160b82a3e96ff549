import { isRecord } from 'c/wxccBase';

/** An answer of WxccDefinitionController. */
export type StoreAnswer =
  | { readonly ok: true; readonly data: unknown }
  /** `reason`: Salesforce's words, which are in the user's language. */
  | { readonly ok: false; readonly code: string; readonly reason: string };

const UNREADABLE: StoreAnswer = { ok: false, code: 'protocol', reason: '–' };

const textOf = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);

function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** @param text JSON as Apex gave it; what is none counts as an error with the code `protocol` */
export function readAnswer(text: unknown): StoreAnswer {
  const answer = parse(text);
  if (!isRecord(answer)) return UNREADABLE;
  if (answer.ok === true) return { ok: true, data: answer.data };
  const { code, message } = isRecord(answer.error) ? answer.error : {};
  return { ok: false, code: textOf(code, 'protocol'), reason: textOf(message, '–') };
}
