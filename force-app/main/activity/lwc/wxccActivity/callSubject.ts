import type { CallFacts } from 'c/wxccBase';
import type { ActivitySettings } from 'c/wxccDefinition';
import { cutText, plainText } from 'c/wxccFieldValues';
import { callVariables, fillTemplate } from 'c/wxccMapping';
import type { ExtraVariables } from 'c/wxccMapping';
import { formatCallTime } from './formatCallTime';
import type { CallTimeOptions } from './formatCallTime';

/** Characters a Task's Subject takes. */
const MAX_SUBJECT = 255;

/** The moment of the answer, of the offer when nobody answered, by the administrator's date format; empty: neither was seen. */
export function callDateTime({ times }: Pick<CallFacts, 'times'>, pattern: string, options: CallTimeOptions): string {
  const at = times.connectedAt ?? times.offeredAt;
  return at === undefined ? '' : formatCallTime(at, pattern, options);
}

/**
 * The Task's Subject by the administrator's template and date format.
 * @param extra further variables: `matchVariables` of what was found
 */
export function callSubject(
  facts: CallFacts,
  settings: Pick<ActivitySettings, 'subjectTemplate' | 'subjectDateFormat'>,
  options: CallTimeOptions,
  extra: ExtraVariables = {},
): string {
  const activityDatetime = callDateTime(facts, settings.subjectDateFormat, options);
  const find = callVariables(facts, { activityDatetime, ...extra });
  const subject = fillTemplate(settings.subjectTemplate, (name) => find(name)?.value);
  return cutText(plainText(subject), MAX_SUBJECT);
}
