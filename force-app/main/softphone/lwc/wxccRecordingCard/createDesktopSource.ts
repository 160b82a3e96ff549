import { isRecord, isWxccError } from 'c/wxccBase';
import type { CallView, PhoneRecordings } from 'c/wxccCall';
import type { CaptureAnswer, CaptureSource, OutcomeCode } from 'c/wxccRecording';

const MINUTE = 60_000;
/** Shorter than any address that Webex makes: asking again too early is harmless. */
const SHORTEST = 1;

function codeOf(error: unknown): OutcomeCode {
  if (isWxccError(error, 'refused')) return 'roleMissing';
  return isWxccError(error, 'timedOut') ? 'timedOut' : 'unreachable';
}

function minutesIn(answer: Record<string, unknown>): number {
  const { urlExpiration } = isRecord(answer.meta) ? answer.meta : {};
  return typeof urlExpiration === 'number' && urlExpiration >= SHORTEST ? urlExpiration : SHORTEST;
}

/** Recordings by the Desktop's own session: nobody signs in a second time. */
export function createDesktopSource(
  recordings: PhoneRecordings,
  { interactionId, endedAt }: Pick<CallView, 'interactionId' | 'endedAt'>,
): CaptureSource {
  const read = (answer: unknown): CaptureAnswer => {
    if (!isRecord(answer) || !Array.isArray(answer.data)) return { kind: 'refused', code: 'unreadable', params: {} };
    const lifetime = minutesIn(answer) * MINUTE;
    return { kind: 'captures', data: answer.data, lifetime, ...(endedAt === undefined ? {} : { endedAt }) };
  };
  return {
    async fetch() {
      try {
        return read(await recordings.fetch(interactionId));
      } catch (error) {
        return { kind: 'refused', code: codeOf(error), params: {} };
      }
    },
  };
}
