import type { CallFacts } from 'c/wxccBase';
import type { ActivitySettings } from 'c/wxccDefinition';
import { callVariables, mapFields, PROTECTED_FIELDS } from 'c/wxccMapping';
import type { ExtraVariables, MappedFields } from 'c/wxccMapping';
import type { ObjectDescribe } from 'c/wxccFieldValues';
import { callDateTime } from './callSubject';
import type { CallTimeOptions } from './formatCallTime';

export interface TaskMappingInput {
  readonly facts: CallFacts;
  readonly settings: Pick<ActivitySettings, 'mappings' | 'subjectDateFormat'>;
  readonly when: CallTimeOptions;
  /** Special variables beside the call's own: `matchVariables` of what was found, `callNotes`. */
  readonly extra?: ExtraVariables;
  /** Of Task, where known. */
  readonly describe?: ObjectDescribe;
}

/**
 * The administrator's Task fields (CadSalesforceFieldMapping1 · wxCCCallActivity/objectFieldMapping). Made anew for every
 * save: a flow may have changed its variables in between.
 */
export function mappedTaskFields({ facts, settings, when, extra = {}, describe }: TaskMappingInput): MappedFields {
  const mappings = settings.mappings.filter(({ field }) => !PROTECTED_FIELDS.task.has(field.toLowerCase()));
  const activityDatetime = callDateTime(facts, settings.subjectDateFormat, when);
  const values = callVariables(facts, { activityDatetime, ...extra });
  return mapFields({ mappings, values, ...(describe && { describe }) });
}
