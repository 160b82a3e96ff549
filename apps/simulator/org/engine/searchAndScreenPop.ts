import { isRecord } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import type { CallTypeLayout, CallTypeName, ObjectDescribe, OrgSoftphoneLayout, ScreenPopSetting } from './orgFile';
import { searchRecords } from './recordSearch';
import type { RecordStore, StoredRecord } from './recordStore';
import { OpenCtiFailure } from './openCtiAnswer';

/** A screen pop as `screenPop` takes it. */
export interface Pop {
  readonly type: string;
  readonly params: Readonly<Record<string, JsonValue>>;
}

export interface SearchResult {
  readonly returnValue: Readonly<Record<string, JsonValue>>;
  /** What the layout pops at once; undefined when it shows nothing or the search was deferred. */
  readonly pop?: Pop;
}

export interface SearchContext {
  readonly store: RecordStore;
  readonly describe: Readonly<Record<string, ObjectDescribe>>;
  readonly layout: OrgSoftphoneLayout;
}

const CALL_TYPES: Readonly<Record<string, CallTypeName>> = {
  inbound: 'Inbound',
  outbound: 'Outbound',
  internal: 'Internal',
};

const MIN_CHARACTERS = 3;

function entry(record: StoredRecord, layout: CallTypeLayout): JsonValue {
  const { fields, id, type } = record;
  const shown = (layout.objects[type] ?? []).map(({ apiName }) => [apiName, fields[apiName] ?? null] as const);
  const person: Record<string, JsonValue> = fields.IsPersonAccount
    ? { IsPersonAccount: true, PersonContactId: fields.PersonContactId ?? null }
    : {};
  const Name = fields.Name ?? fields.CaseNumber ?? fields.Subject ?? '';
  const LastModifiedDate = new Date(record.changedAt).toISOString();
  return { ...Object.fromEntries(shown), Id: id, Name, RecordType: type, LastModifiedDate, ...person };
}

const settingFor = (layout: CallTypeLayout, count: number): ScreenPopSetting | undefined => {
  const { NoMatch, SingleMatch, MultipleMatches } = layout.screenPopSettings;
  return count === 0 ? NoMatch : count === 1 ? SingleMatch : MultipleMatches;
};

const asFields = (value: unknown): Record<string, JsonValue> =>
  isRecord(value) ? (value as Record<string, JsonValue>) : {};

const flowArgs = (params: unknown): JsonValue => {
  const flow = isRecord(params) ? params.FLOW : undefined;
  return (isRecord(flow) && Array.isArray(flow.flowArgs) ? flow.flowArgs : []) as JsonValue;
};

/** What the softphone layout shows for these matches, as `screenPop` arguments. */
function popFor(
  layout: CallTypeLayout,
  matches: readonly StoredRecord[],
  args: Record<string, unknown>,
): Pop | undefined {
  const setting = settingFor(layout, matches.length);
  const data = setting?.screenPopData ?? '';
  switch (setting?.screenPopType) {
    case 'PopToEntity':
      return { type: 'newRecord', params: { entityName: data, defaultFieldValues: asFields(args.defaultFieldValues) } };
    case 'PopToSearch':
      return { type: 'search', params: { searchString: args.searchParams as string } };
    case 'PopToVisualforce':
      return {
        type: 'url',
        params: {
          url: `/apex/${data}?${typeof args.queryParams === 'string' ? args.queryParams : ''}`.replace(/\?$/, ''),
        },
      };
    case 'PopToFlow':
      return { type: 'flow', params: { flowDevName: data, flowArgs: flowArgs(args.params) } };
    default:
      return isDetail(setting, matches, args)
        ? { type: 'sobject', params: { recordId: matches[0]?.id ?? '' } }
        : undefined;
  }
}

/** Salesforce documents no name for "pop to detail page"; one inbound match pops it unless the layout says not to. */
function isDetail(
  setting: ScreenPopSetting | undefined,
  matches: readonly unknown[],
  args: Record<string, unknown>,
): boolean {
  const isRefused = /^(do ?n|no)/i.test(setting?.screenPopType ?? '');
  return matches.length === 1 && !isRefused && (args.callType === 'inbound' || setting !== undefined);
}

/**
 * Open CTI's searchAndScreenPop: searches the objects of the user's softphone layout for this call type and decides what
 * the layout pops.
 * @throws OpenCtiFailure INVALID_PARAM
 */
export function searchAndScreenPop(context: SearchContext, args: Record<string, unknown>): SearchResult {
  const text = typeof args.searchParams === 'string' ? args.searchParams : '';
  const callType = CALL_TYPES[typeof args.callType === 'string' ? args.callType : ''];
  if (!callType) throw new OpenCtiFailure('INVALID_PARAM', 'callType must be inbound, outbound or internal');
  if (text.trim().length < MIN_CHARACTERS)
    throw new OpenCtiFailure('INVALID_PARAM', `searchParams must have at least ${MIN_CHARACTERS} characters`);
  const layout = context.layout[callType];
  // An object of the layout without fields returns nothing.
  const types = Object.keys(layout.objects).filter((type) => (layout.objects[type] ?? []).length > 0);
  const matches = searchRecords(context.store, context.describe, text, types);
  const found = Object.fromEntries(matches.map((record) => [record.id, entry(record, layout)]));
  const pop = popFor(layout, matches, args);
  if (args.deferred !== true) return { returnValue: found, ...(pop ? { pop } : {}) };
  return { returnValue: pop ? { ...found, SCREEN_POP_DATA: { ...pop } } : found };
}
