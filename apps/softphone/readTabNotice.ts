import { isRecord } from 'c/wxccBase';
import type { Notice, Severity } from 'c/wxccBase';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const MAX_TEXT = 255;
const MAX_PARAMS = 10;

/** A message that another tab told: a code of ours with plain texts, nothing else of it counts. */
export function readTabNotice(value: unknown): Notice | undefined {
  const { severity: told, code, params } = isRecord(value) ? value : {};
  const severity = SEVERITIES.find((each) => each === told);
  if (!severity || typeof code !== 'string' || !/^[a-zA-Z]{1,60}$/.test(code)) return undefined;
  const texts = Object.entries(isRecord(params) ? params : {})
    .slice(0, MAX_PARAMS)
    .flatMap(([name, text]) => (typeof text === 'string' ? [[name, text.slice(0, MAX_TEXT)] as const] : []));
  return { severity, code, params: Object.fromEntries(texts) };
}
