import { isRecord } from 'c/wxccBase';
import type { CaptureAnswer } from './captureAnswer';
import { isOutcomeCode } from './outcome';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MAX_PARAM = 200;
const SHORTEST = 1;

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

function paramsOf(value: unknown): Record<string, string> {
  const entries = Object.entries(isRecord(value) ? value : {});
  return Object.fromEntries(
    entries.flatMap(([key, each]) => (typeof each === 'string' ? [[key, each.slice(0, MAX_PARAM)]] : [])),
  );
}

/** Reads what `WxccRecordingController.fetch` answers. What is no answer of it becomes the outcome `unreadable`. */
export function readCaptureAnswer(answer: unknown): CaptureAnswer {
  const unreadable: CaptureAnswer = { kind: 'refused', code: 'unreadable', params: {} };
  if (!isRecord(answer)) return unreadable;
  const [endedAt, days] = [numberOf(answer.endedAt), numberOf(answer.retentionDays)];
  if (answer.outcome === 'captures' && Array.isArray(answer.captures)) {
    return {
      kind: 'captures',
      data: answer.captures,
      lifetime: (numberOf(answer.urlMinutes) ?? SHORTEST) * MINUTE,
      ...(endedAt === undefined ? {} : { endedAt }),
      ...(days === undefined ? {} : { retention: days * DAY }),
    };
  }
  if (!isOutcomeCode(answer.outcome)) return unreadable;
  const retryAfter = numberOf(answer.retryAfterSeconds);
  return {
    kind: 'refused',
    code: answer.outcome,
    params: paramsOf(answer.params),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(retryAfter === undefined ? {} : { retryAfter: retryAfter * 1000 }),
  };
}
