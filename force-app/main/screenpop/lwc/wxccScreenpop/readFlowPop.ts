import { isRecord } from 'c/wxccBase';

/** A page that the contact's flow asks to be shown (Webex "Screen Pop" activity). */
export interface FlowPop {
  readonly interactionId: string;
  readonly agentId: string;
  /** Absolute, http or https. */
  readonly url: string;
  /** What the flow calls it; may be empty. */
  readonly name: string;
}

/** Browsers and proxies cut longer ones. */
const MAX_URL = 8_000;
const MAX_NAME = 100;

const textOf = (value: unknown, max: number): string => (typeof value === 'string' ? value.trim().slice(0, max) : '');

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    // No address: the caller says so.
    return undefined;
  }
}

/** Only pages: a flow's address may hold what a caller said, and `javascript:` or `data:` would run here. */
function readUrl(value: unknown, query: unknown): string {
  const text = typeof value === 'string' && value.length <= MAX_URL ? value.trim() : '';
  const url = /^https?:\/\//i.test(text) ? parse(text) : undefined;
  if (!url || url.username !== '' || url.password !== '') return '';
  for (const [name, each] of Object.entries(isRecord(query) ? query : {}))
    if (typeof each === 'string' && !url.searchParams.has(name)) url.searchParams.set(name, each);
  return url.href.length <= MAX_URL ? url.href : '';
}

/**
 * Reads the SDK's `eScreenPop`. Never throws.
 * @returns undefined when there is no page that may be opened
 */
export function readFlowPop(message: unknown): FlowPop | undefined {
  const outer = isRecord(message) ? message : {};
  const data = isRecord(outer.data) ? outer.data : outer;
  const url = readUrl(data.screenPopUrl, data.queryParameters);
  if (url === '') return undefined;
  const name = textOf(data.screenPopDesktopLabel, MAX_NAME) || textOf(data.screenPopName, MAX_NAME);
  return { interactionId: textOf(data.interactionId, 255), agentId: textOf(data.agentId, 255), url, name };
}
