import type { Notice } from 'c/wxccBase';
import { mappingNotices } from 'c/wxccMapping';
import type { FieldValues } from 'c/wxccSalesforce';
import { mappedTaskFields } from './mappedTaskFields';
import { namespaceFields } from './namespaceFields';
import { taskFields } from './taskFields';
import type { TaskInput } from './taskFields';

export interface CallTask {
  readonly fields: FieldValues;
  /** Fields among them that an org may lack. */
  readonly optional: readonly string[];
  /** Why mappings filled nothing. */
  readonly notices: readonly Notice[];
}

/**
 * All that a call's Task holds by now: our own fields, the administrator's, and the same values for the fields of another
 * installed package (reqSalesforceNamespace), which a mapping overrules as well.
 */
export function callTask(input: TaskInput): CallTask {
  const fields = taskFields(input);
  const foreign = namespaceFields(fields, input.settings.activity.namespace);
  const mapped = mappedTaskFields({ ...input, settings: input.settings.activity });
  const optional = Object.keys(foreign).filter((field) => !(field in fields));
  return { fields: { ...foreign, ...fields }, optional, notices: mappingNotices(mapped, 'Task') };
}
