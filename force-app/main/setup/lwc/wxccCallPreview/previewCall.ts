import { callTask, mappedTaskFields } from 'c/wxccActivity';
import type { CallTimeOptions, Relation } from 'c/wxccActivity';
import type { CallFacts } from 'c/wxccBase';
import { callFactsOf, reduceCall } from 'c/wxccCallSession';
import { caseFields, wantsCase } from 'c/wxccCases';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { Contact } from 'c/wxccDesktop';
import type { ObjectDescribe } from 'c/wxccFieldValues';
import type { MappedFields, MatchedRecord } from 'c/wxccMapping';
import { noMatchForm, noMatchMapped } from 'c/wxccScreenpop';
import type { PreviewField, PreviewGap, PreviewRecord } from './previewField';

export interface PreviewInput {
  readonly contact: Contact;
  readonly settings: CallCenterSettings;
  /** Objects of the org by API name, as far as they are known. */
  readonly objects: Readonly<Record<string, ObjectDescribe>>;
  /** What the search for the caller would find. */
  readonly matches: readonly MatchedRecord[];
  readonly when: CallTimeOptions;
  /** ms since 1970 at which the call is answered. */
  readonly at: number;
}

/** The call as it stands when it is answered, by the very fold that real events take. */
function factsOf({ contact, at }: PreviewInput): CallFacts | undefined {
  const offered = reduceCall(undefined, { name: 'eAgentOfferContact', at, contact });
  const { session } = reduceCall(offered.session, { name: 'eAgentContactAssigned', at, contact });
  return session && callFactsOf(session);
}

/** What the org would say to the same mappings: it drops what is not there, cuts what is too long. */
function troubleOf(field: string, org: MappedFields | undefined): PreviewField['trouble'] {
  const skipped = org?.skipped.find((each) => each.field.toLowerCase() === field.toLowerCase());
  if (skipped) return skipped.reason;
  return org?.cut.some((each) => each.toLowerCase() === field.toLowerCase()) ? 'cut' : undefined;
}

function toField(field: string, value: unknown, mapped: MappedFields, org?: MappedFields): PreviewField {
  const source = mapped.sources[field] ?? ({ kind: 'own' } as const);
  // A mapping that fills nothing leaves our own value: that is no trouble of this one.
  const trouble = source.kind === 'own' ? undefined : troubleOf(field, org);
  return { field, value: String(value), source, ...(trouble === undefined ? {} : { trouble }) };
}

const toGaps = ({ skipped }: MappedFields): readonly PreviewGap[] =>
  skipped.map(({ field, reason, variable = '' }) => ({ field, reason, variable }));

const toFields = (fields: Readonly<Record<string, unknown>>, mapped: MappedFields, org?: MappedFields) =>
  Object.entries(fields).map(([field, value]) => toField(field, value, mapped, org));

const NOBODY: Relation = {};

function previewTask(facts: CallFacts, { settings, objects, when }: PreviewInput): readonly PreviewRecord[] {
  if (!settings.activity.enabled) return [];
  const input = { facts, settings, relation: NOBODY, isFinal: false, when };
  const mapping = { facts, settings: settings.activity, when };
  const mapped = mappedTaskFields(mapping);
  const org = objects.Task && mappedTaskFields({ ...mapping, describe: objects.Task });
  const { fields } = callTask(input);
  return [{ kind: 'task', object: 'Task', fields: toFields(fields, mapped, org), gaps: toGaps(mapped) }];
}

function previewCase(facts: CallFacts, { settings, objects, matches }: PreviewInput): readonly PreviewRecord[] {
  if (!wantsCase(facts.direction, settings.cases)) return [];
  const input = { facts, settings: settings.cases, matches };
  const mapped = caseFields(input);
  const org = objects.Case && caseFields({ ...input, describe: objects.Case });
  return [{ kind: 'case', object: 'Case', fields: toFields(mapped.fields, mapped, org), gaps: toGaps(mapped) }];
}

/** The form opens only for a caller whom nobody knows. */
function previewForm(facts: CallFacts, { settings, objects, matches }: PreviewInput): readonly PreviewRecord[] {
  const form = noMatchForm(facts, settings);
  const fields = form.target?.kind === 'newRecord' ? form.target.fields : form.defaultFieldValues;
  if (matches.length > 0 || !fields) return [];
  const { objectName } = settings.noMatch;
  const mapped = noMatchMapped(facts, settings.noMatch);
  const describe = objects[objectName];
  const org = describe && noMatchMapped(facts, settings.noMatch, describe);
  return [{ kind: 'form', object: objectName, fields: toFields(fields, mapped, org), gaps: toGaps(mapped) }];
}

/**
 * What a call would leave in Salesforce: the Task as it is written when the call is answered, the Case, the form for an
 * unknown caller. Made by the code that handles real calls, so that both say the same.
 */
export function previewCall(input: PreviewInput): readonly PreviewRecord[] {
  const facts = factsOf(input);
  if (!facts) return [];
  return [...previewForm(facts, input), ...previewTask(facts, input), ...previewCase(facts, input)];
}
