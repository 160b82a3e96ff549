import type { CallFacts } from 'c/wxccBase';
import type { CaseSettings } from 'c/wxccDefinition';
import type { ObjectDescribe } from 'c/wxccFieldValues';
import { callVariables, mapFields, matchVariables, PROTECTED_FIELDS } from 'c/wxccMapping';
import type { ExtraVariables, MappedFields, MatchedRecord } from 'c/wxccMapping';

export interface CaseInput {
  readonly facts: CallFacts;
  readonly settings: Pick<CaseSettings, 'mappings'>;
  /** What the search for the caller found: a single match gives `AccountId` and `ContactId`. */
  readonly matches: readonly MatchedRecord[];
  /** Special variables beside these: `callNotes`, `activityDatetime`. */
  readonly extra?: ExtraVariables;
  /** Of Case, where known. */
  readonly describe?: ObjectDescribe;
}

/** The fields of a call's Case by the administrator's mappings: relations first, then his own, which win. */
export function caseFields({ facts, settings, matches, extra = {}, describe }: CaseInput): MappedFields {
  const values = callVariables(facts, { ...extra, ...matchVariables(matches) });
  const mappings = settings.mappings.filter(({ field }) => !PROTECTED_FIELDS.case.has(field.toLowerCase()));
  return mapFields({ mappings, values, ...(describe && { describe }) });
}
