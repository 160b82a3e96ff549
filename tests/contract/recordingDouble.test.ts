import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OUTCOMES, readCaptureAnswer } from 'c/wxccRecording';
import { createRecordingApex } from '../../apps/simulator/recording/recordingApex';
import type { CallTask, CapturesRequest, HttpAnswer } from '../../apps/simulator/recording/recordingApex';
import type { RecordingSettingRecord } from '../../apps/simulator/recording/recordingSettings';

// The simulated org answers the shared cases exactly as the package's Apex has to: its tests run the same file.

interface Case {
  readonly name: string;
  readonly task: CallTask;
  readonly settings: RecordingSettingRecord;
  readonly credential?: string;
  readonly shared?: string;
  readonly http: readonly (HttpAnswer & { readonly fails?: string })[];
  readonly answer: Record<string, unknown>;
  readonly requests?: readonly { readonly endpoint: string; readonly body?: unknown }[];
}

const file = path.join(__dirname, '../cases/recording.json');
const { recordings } = JSON.parse(readFileSync(file, 'utf8')) as { recordings: readonly Case[] };

const CREATED = '2026-01-05T10:00:03.000Z';

async function play({ task, settings, http, credential, shared }: Case) {
  const requests: CapturesRequest[] = [];
  const state = { ...(credential ? { own: credential } : {}), ...(shared ? { shared } : {}) };
  const send = async (request: CapturesRequest): Promise<HttpAnswer> => {
    const answer = http[requests.length];
    requests.push(request);
    if (!answer) throw new Error('nobody expected this request');
    if (answer.fails !== undefined) throw new Error(answer.fails);
    return answer;
  };
  const apex = createRecordingApex({ settings: () => settings, send, credential: () => state });
  const answer = await apex.fetch({ ...task, CreatedDate: CREATED });
  return { answer, requests: requests.map(({ endpoint, body }) => ({ endpoint, body: JSON.parse(body) as unknown })) };
}

const withAnything = (answer: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, value === '*' ? expect.anything() : value]));

describe('the double of WxccRecordingController', () => {
  it('has cases to answer', () => expect(recordings.length).toBeGreaterThan(40));

  it.each(recordings.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const { answer, requests } = await play(each);
    expect(answer).toEqual(withAnything(each.answer));
    expect(requests).toMatchObject(each.requests ?? each.http.map(() => ({})));
    expect(requests).toHaveLength(each.requests?.length ?? each.http.length);
  });

  it('answers nothing that the player cannot read', () => {
    const read = recordings.map(({ name, answer }) => [name, readCaptureAnswer(answer)] as const);
    const unreadable = read.filter(([, answer]) => answer.kind === 'refused' && answer.code === 'unreadable');
    expect(unreadable.map(([name]) => name).filter((name) => !name.includes('unreadable'))).toEqual([]);
  });

  it('knows no case of a code that has no words', () => {
    const codes = new Set(recordings.map(({ answer }) => answer.outcome).filter((code) => code !== 'captures'));
    expect([...codes].filter((code) => !OUTCOMES.some((each) => each === code))).toEqual([]);
    expect(codes.size).toBeGreaterThan(15);
  });
});
