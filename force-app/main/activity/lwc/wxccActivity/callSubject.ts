import type { CallFacts } from 'c/wxccBase';
import { callVariable, fillTemplate } from 'c/wxccDefinition';
import type { ActivitySettings } from 'c/wxccDefinition';
import { formatCallTime } from './formatCallTime';
import type { CallTimeOptions } from './formatCallTime';

/** Characters a Task's Subject takes. */
const MAX_SUBJECT = 255;

/** Cuts to `length` UTF-16 units, not through the middle of a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length);
}

/**
 * The Task's Subject by the administrator's template and date format. `{activityDatetime}` is the moment of the answer, of
 * the offer when nobody answered.
 */
export function callSubject(facts: CallFacts, settings: ActivitySettings, options: CallTimeOptions): string {
  const at = facts.times.connectedAt ?? facts.times.offeredAt;
  const activityDatetime = at === undefined ? '' : formatCallTime(at, settings.subjectDateFormat, options);
  const subject = fillTemplate(settings.subjectTemplate, (name) => callVariable(facts, name, { activityDatetime }));
  return cut(subject, MAX_SUBJECT);
}
