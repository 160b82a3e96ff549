import { plainValue } from 'c/wxccDiagnostic';

export interface PresencePair {
  readonly status: string;
  readonly idleCode: string;
}

export interface ParsedPairs {
  readonly pairs: readonly PresencePair[];
  readonly refused: readonly string[];
}

function parsePair(text: string): PresencePair | undefined {
  const [status = '', idleCode = '', ...rest] = text.split('=').map((side) => side.trim());
  return status !== '' && idleCode !== '' && rest.length === 0 ? { status, idleCode } : undefined;
}

/** wxccSoftphone/presencePairs: `Busy=Lunch, Break=Coffee`: Omni-Channel status on the left, Webex idle code on the right. */
export function parsePresencePairs(value: string): ParsedPairs {
  const texts = plainValue(value)
    .split(/[,;]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const parsed = texts.map((text) => ({ text, pair: parsePair(text) }));
  return {
    pairs: parsed.flatMap(({ pair }) => (pair ? [pair] : [])),
    refused: parsed.flatMap(({ text, pair }) => (pair ? [] : [text])),
  };
}
