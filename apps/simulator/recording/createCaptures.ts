import { createHmac, randomUUID } from 'node:crypto';
import type { Clock } from 'c/wxccBase';
import { isRecord } from 'c/wxccBase';
import { CAPTURE_DEFAULTS, FAULTS } from './captureSettings';
import type { CaptureSettings, Fault } from './captureSettings';
import type { HttpAnswer } from './recordingApex';
import { toneWav } from './toneWav';

/** A call as its recordings know it. */
export interface RecordedCall {
  readonly interactionId: string;
  readonly customerNumber: string;
  /** ms since 1970 */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Webex's side of recordings: the Captures API, and the host of the files. */
export interface Captures {
  readonly settings: CaptureSettings;
  /** `POST /v1/captures/query`. */
  query(body: string): HttpAnswer;
  /** `data` of that answer, as a supervisor's Desktop gets it by the SDK. */
  capturesOf(taskIds: readonly string[], minutes: number): unknown[];
  /** A file by its address. Undefined: the address is wrong, or works no longer. */
  file(name: string, query: URLSearchParams): Buffer | undefined;
  /** Every address handed out so far works no longer. */
  endLinks(): void;
  reset(): void;
}

export interface CapturesOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Undefined: Webex does not know the call, or it goes on still. */
  readonly find: (interactionId: string) => RecordedCall | undefined;
  /** Where files are. */
  readonly origin: () => string;
}

const MAX_IDS = 10;
const MINUTE = 60_000;
const ORG = 'simulated-org';

const json = (status: number, body: unknown): HttpAnswer => ({ status, body: JSON.stringify(body) });

interface Asked {
  readonly taskIds: readonly string[];
  readonly minutes: number;
}

/** @returns a sentence where Webex would refuse */
function readQuery(body: string): Asked | string {
  const { query } = (JSON.parse(body) ?? {}) as { query?: unknown };
  const { taskIds, urlExpiration } = isRecord(query) ? query : {};
  if (!Array.isArray(taskIds) || taskIds.length === 0 || taskIds.length > MAX_IDS)
    return `taskIds must be 1 to ${MAX_IDS} ids`;
  const minutes = Number(urlExpiration);
  return minutes >= 1 && minutes <= 60 ? { taskIds: taskIds.map(String), minutes } : 'urlExpiration must be 1 to 60';
}

export function createCaptures({ clock, find, origin }: CapturesOptions): Captures {
  const settings: CaptureSettings = { ...CAPTURE_DEFAULTS };
  let secret = randomUUID();
  const fault = (): Fault => FAULTS[settings.fault];
  const sign = (name: string, expires: string): string =>
    createHmac('sha256', secret).update(`${name} ${expires}`).digest('hex');

  const linkTo = (name: string, minutes: number): string => {
    const lifetime = settings.linkSeconds > 0 ? settings.linkSeconds * 1000 : minutes * MINUTE;
    const expires = String(fault().isDead ? 0 : clock.now() + lifetime);
    return `${origin()}/captures/${name}?X-Amz-Expires=${expires}&X-Amz-Signature=${sign(name, expires)}`;
  };
  const recording = (call: RecordedCall, part: { index: number; callType: string }, minutes: number): unknown => {
    const id = `${call.interactionId}-${part.callType}-${part.index}`;
    const startTime = call.startedAt + part.index * settings.partSeconds * 1000;
    const isWithheld = fault().isWithheld === true;
    return {
      id,
      segment: settings.parts > 1 && part.callType === 'main',
      attributes: {
        fileName: `${id}.wav`,
        ...(isWithheld ? {} : { filePath: linkTo(`${id}.wav`, minutes) }),
        startTime,
        stopTime: startTime + settings.partSeconds * 1000,
        participants: ['Agent', call.customerNumber],
        channel1: 'Agent',
        channel2: call.customerNumber || 'Customer',
        callType: part.callType,
        sensitive: isWithheld,
      },
    };
  };
  const transcription = ({ interactionId, endedAt }: RecordedCall, minutes: number): unknown[] => {
    const id = `${interactionId}.txt`;
    const attributes = { fileName: id, filePath: linkTo(id, minutes), languageCode: 'en-US', startTime: endedAt };
    return settings.transcript
      ? [{ id, Source: 'CALL', Provider: 'simulated', ...attributes, createTime: endedAt }]
      : [];
  };
  const captureOf = (taskId: string, minutes: number): unknown => {
    const call = fault().isEmpty ? undefined : find(taskId);
    if (!call) return { taskId, recording: [], transcription: [] };
    const main = Array.from({ length: settings.parts }, (_, index) => ({ index, callType: 'main' }));
    const parts = settings.consult ? [...main, { index: 0, callType: 'consult' }] : main;
    return {
      taskId,
      recording: parts.map((part) => recording(call, part, minutes)),
      transcription: transcription(call, minutes),
    };
  };
  const capturesOf = (taskIds: readonly string[], minutes: number): unknown[] =>
    taskIds.map((taskId) => captureOf(taskId, minutes));

  return {
    settings,
    capturesOf,
    query(body) {
      const { fails, status, body: said = '' } = fault();
      if (fails !== undefined) throw new Error(fails);
      if (!settings.signedIn) return { status: 401, body: '' };
      if (status === 429) return { status, body: said, headers: { 'Retry-After': String(settings.retryAfter) } };
      if (status !== undefined) return { status, body: said };
      const asked = readQuery(body);
      if (typeof asked === 'string') return json(400, { message: asked });
      const meta = { orgId: ORG, urlExpiration: asked.minutes };
      return json(200, { meta, data: capturesOf(asked.taskIds, asked.minutes) });
    },
    file(name, query) {
      const expires = query.get('X-Amz-Expires') ?? '';
      if (query.get('X-Amz-Signature') !== sign(name, expires) || Number(expires) < clock.now()) return undefined;
      if (name.endsWith('.txt')) return Buffer.from('Agent: Good morning.\nCustomer: Good morning.\n');
      return toneWav(settings.partSeconds, name.includes('-consult-') ? { first: 300, second: 520 } : undefined);
    },
    endLinks: () => void (secret = randomUUID()),
    reset: () => void Object.assign(settings, CAPTURE_DEFAULTS),
  };
}
