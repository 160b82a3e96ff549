import { isRecord } from 'c/wxccBase';
import { readRecordingSettings } from './recordingSettings';
import type { RecordingAnswer, RecordingSettingRecord, RecordingSettings } from './recordingSettings';

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface CapturesRequest {
  /** `callout:Wxcc_Captures_us1/v1/captures/query` */
  readonly endpoint: string;
  readonly body: string;
}

/** What a Task says of its call. */
export interface CallTask {
  readonly CallObject?: unknown;
  readonly CallDurationInSeconds?: unknown;
  readonly Wxcc_End_Time__c?: unknown;
  readonly CreatedDate?: unknown;
}

/** How the user's own sign-in stands, and the one that everybody shares: `unavailable` is signed in. */
export interface CredentialState {
  readonly own?: string;
  readonly shared?: string;
}

export interface RecordingApexOptions {
  readonly settings: () => RecordingSettingRecord;
  /** The callout. Throws the platform's words when the request does not leave Salesforce or nothing comes back. */
  readonly send: (request: CapturesRequest) => Promise<HttpAnswer>;
  /** What the platform says of the sign-ins then. */
  readonly credential: () => CredentialState;
}

const MAX_MINUTES = 60;
const SPARE_MINUTES = 5;
const MAX_RETRY_SECONDS = 900;
const MAX_READ = 2000;
const INTERACTION = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const ABOUT_REGION = /\b(org|organi[sz]ation|region|data ?cent(er|re))\b/i;
const RIGHTS = [
  ['scope', 'scopeMissing'],
  ['licen', 'licenceMissing'],
  ['module', 'moduleMissing'],
  ['role', 'roleMissing'],
  ['supervisor', 'roleMissing'],
] as const;

function parse(body: string): Record<string, unknown> {
  try {
    const value = JSON.parse(body) as unknown;
    return isRecord(value) ? value : {};
  } catch {
    // No JSON: a proxy's page, half an answer, nothing.
    return {};
  }
}

function urlMinutes(seconds: unknown): number {
  const minutes = typeof seconds === 'number' ? Math.ceil(seconds / 60) : MAX_MINUTES;
  return Math.min(MAX_MINUTES, Math.max(1, minutes) + SPARE_MINUTES);
}

const wrongRegion = ({ region }: RecordingSettings): RecordingAnswer => ({
  outcome: 'wrongRegion',
  params: { region },
});

const isAboutRegion = (body: string): boolean => ABOUT_REGION.test(body.slice(0, MAX_READ));

function readForbidden(body: string, settings: RecordingSettings): RecordingAnswer {
  const said = body.slice(0, MAX_READ).toLowerCase();
  const right = RIGHTS.find(([word]) => said.includes(word));
  if (right) return { outcome: right[1] };
  return isAboutRegion(body) ? wrongRegion(settings) : { outcome: 'rightMissing' };
}

function readRefusal(body: string): RecordingAnswer {
  const { message, reason, error } = parse(body);
  const said = [message, reason, error].find((each) => typeof each === 'string' && each !== '');
  return { outcome: 'refused', params: { reason: typeof said === 'string' ? said.slice(0, 200) : '–' } };
}

function readBusy({ headers = {} }: HttpAnswer): RecordingAnswer {
  const said = headers['Retry-After'] ?? '';
  const isTime = /^\d{1,6}$/.test(said.trim());
  return { outcome: 'busy', ...(isTime ? { retryAfterSeconds: Math.min(Number(said), MAX_RETRY_SECONDS) } : {}) };
}

/** Double of Apex `WxccWebexSignIn.status`. */
function statusOf({ own = 'unavailable', shared = 'permissionMissing' }: CredentialState): string {
  if (own !== 'permissionMissing') return own;
  return shared === 'notSignedIn' ? 'sharedSignedOut' : shared;
}

/** Double of Apex `WxccWebexSignIn.refused`. */
const refusedOf = ({ own }: CredentialState): string =>
  own === 'permissionMissing' ? 'sharedSignedOut' : 'notSignedIn';

/** Nothing came back. Signed in, and the platform still speaks of the credential: there is none of that name. */
function explain(error: unknown, state: CredentialState, { namedCredential }: RecordingSettings): RecordingAnswer {
  const said = error instanceof Error ? error.message.toLowerCase() : '';
  if (said.includes('timed out')) return { outcome: 'timedOut' };
  const status = statusOf(state);
  return status === 'unavailable' && said.includes('named credential')
    ? { outcome: 'settingWrong', params: { item: 'Wxcc_Named_Credential__c', value: namedCredential } }
    : { outcome: status };
}

function readStatus(answer: HttpAnswer, settings: RecordingSettings, minutes: number): RecordingAnswer {
  const { status, body } = answer;
  const isForeign = isAboutRegion(body);
  if (status === 200) {
    const { data } = parse(body);
    return Array.isArray(data)
      ? { outcome: 'captures', captures: data, urlMinutes: minutes }
      : { outcome: 'unreadable' };
  }
  if (status === 400) return isForeign ? wrongRegion(settings) : readRefusal(body);
  if (status === 403) return readForbidden(body, settings);
  if (status === 404) return isForeign ? wrongRegion(settings) : { outcome: 'keptNoLonger' };
  if (status === 429) return readBusy(answer);
  return { outcome: status >= 500 ? 'unavailable' : 'unreadable' };
}

const endOf = ({ Wxcc_End_Time__c: end, CreatedDate }: CallTask): number | undefined => {
  const moment = Date.parse(String(end ?? CreatedDate));
  return Number.isNaN(moment) ? undefined : moment;
};

export interface RecordingApex {
  /** @param task undefined: the user may not see it */
  fetch(task: CallTask | undefined): Promise<RecordingAnswer>;
}

/** Double of Apex `WxccRecordingController`: the shared cases of tests/cases/recording.json hold both together. */
export function createRecordingApex({ settings, send, credential }: RecordingApexOptions): RecordingApex {
  const ask = async (request: CapturesRequest): Promise<HttpAnswer> => {
    const first = await send(request);
    return first.status === 401 ? send(request) : first;
  };
  const query = async (
    interactionId: string,
    inForce: RecordingSettings,
    minutes: number,
  ): Promise<RecordingAnswer> => {
    const query = {
      taskIds: [interactionId],
      urlExpiration: minutes,
      includeSegments: true,
      includeVARecordings: true,
    };
    const endpoint = `callout:${inForce.namedCredential}/v1/captures/query`;
    try {
      const answer = await ask({ endpoint, body: JSON.stringify({ query }) });
      if (answer.status === 401) return { outcome: refusedOf(credential()) };
      return readStatus(answer, inForce, minutes);
    } catch (error) {
      return explain(error, credential(), inForce);
    }
  };
  return {
    async fetch(task) {
      const interactionId = task?.CallObject;
      if (!task || typeof interactionId !== 'string' || !INTERACTION.test(interactionId)) return { outcome: 'noCall' };
      const inForce = readRecordingSettings(settings());
      if (inForce.problem) return inForce.problem;
      const answer = await query(interactionId, inForce, urlMinutes(task.CallDurationInSeconds));
      const { retentionDays } = inForce;
      const endedAt = endOf(task);
      return {
        ...answer,
        ...(endedAt === undefined ? {} : { endedAt }),
        ...(retentionDays === undefined ? {} : { retentionDays }),
      };
    },
  };
}
