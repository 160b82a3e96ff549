/** Fields of the record `Wxcc_Recording_Setting__mdt.Default`. */
export interface RecordingSettingRecord {
  readonly Wxcc_Data_Center__c?: string | null;
  readonly Wxcc_API_URL__c?: string | null;
  readonly Wxcc_Redirect_URI__c?: string | null;
  readonly Wxcc_Named_Credential__c?: string | null;
  readonly Wxcc_Retention_Days__c?: number | null;
}

/** What the controller answers: `{ outcome, … }`. */
export type RecordingAnswer = Readonly<Record<string, unknown>>;

export interface RecordingSettings {
  readonly region: string;
  readonly namedCredential: string;
  readonly retentionDays?: number;
  /** Why these settings cannot be used. */
  readonly problem?: RecordingAnswer;
}

const REGIONS = ['us1', 'eu1', 'eu2', 'anz1', 'sg1', 'ca1', 'jp1', 'in1'];
const EARLIER = /^https:\/\/audioconnector\.prod([a-z]+\d)\.ciscoccservice\.com(\/auth)?\/?$/;
const API = /^https:\/\/api\.wxcc-([a-z]+\d)\.cisco\.com\/?$/;
const ADDRESS = /^https:\/\/[\w.-]+(:\d+)?(\/[\w./~-]*)?$/;
const CREDENTIAL = /^[A-Za-z]\w{0,79}$/;

const blank = (value: string | null | undefined): boolean => (value ?? '').trim() === '';
const regionIn = (address: string): string | undefined => (API.exec(address) ?? EARLIER.exec(address))?.[1];

const refusal = (item: keyof RecordingSettingRecord, value: string | null | undefined): RecordingAnswer => ({
  outcome: 'settingWrong',
  params: { item, value: blank(value) ? '–' : (value ?? '').slice(0, 200) },
});

function* problems(chosen: RecordingSettingRecord, region: string, credential: string): Generator<RecordingAnswer> {
  const { Wxcc_Data_Center__c: center, Wxcc_API_URL__c: api, Wxcc_Redirect_URI__c: redirect } = chosen;
  const named = blank(api) ? region : regionIn((api ?? '').trim());
  if (!REGIONS.includes(region)) yield refusal('Wxcc_Data_Center__c', center);
  if (!blank(api) && !ADDRESS.test((api ?? '').trim())) yield refusal('Wxcc_API_URL__c', api);
  else if (named !== undefined && named !== region)
    yield { outcome: 'wrongRegion', params: { region: `${region} / ${named}` } };
  if (!blank(redirect) && !ADDRESS.test((redirect ?? '').trim())) yield refusal('Wxcc_Redirect_URI__c', redirect);
  if (!CREDENTIAL.test(credential)) yield refusal('Wxcc_Named_Credential__c', chosen.Wxcc_Named_Credential__c);
}

/** Double of Apex `WxccRecordingSettings`: defaults per data center, and what an administrator chose over them. */
export function readRecordingSettings(chosen: RecordingSettingRecord): RecordingSettings {
  const { Wxcc_Data_Center__c: center, Wxcc_Named_Credential__c: own, Wxcc_Retention_Days__c: days } = chosen;
  const region = blank(center) ? 'us1' : (center ?? '').trim().toLowerCase();
  const isWebex = blank(chosen.Wxcc_API_URL__c) || regionIn((chosen.Wxcc_API_URL__c ?? '').trim()) !== undefined;
  const usual = isWebex ? `Wxcc_Captures_${region}` : '';
  const namedCredential = blank(own) ? usual : (own ?? '').trim();
  const [problem] = problems(chosen, region, namedCredential);
  return {
    region,
    namedCredential,
    ...(days === undefined || days === null ? {} : { retentionDays: days }),
    ...(problem ? { problem } : {}),
  };
}
