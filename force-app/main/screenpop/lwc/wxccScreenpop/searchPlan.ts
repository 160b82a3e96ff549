import type { CallFacts } from 'c/wxccBase';
import type { ScreenPopSettings } from 'c/wxccDefinition';
import { callVariable } from 'c/wxccMapping';
import type { RecordMatch } from 'c/wxccSalesforce';
import { numberVariants } from './numberVariants';
import { plainSearch } from './plainSearch';
import { recordOfId } from './recordOfId';
import { bareNumber, mailAddress, searchText } from './searchText';

/** How a call's record is looked for. */
export interface SearchPlan {
  /** The call names its record: nothing to search for. */
  readonly record?: RecordMatch;
  /** Search texts, tried one after the other until one finds something. */
  readonly texts: readonly string[];
}

/** By whoever calls: their number in all its spellings, or the address that a chat or e-mail came from. */
function callerTexts(facts: CallFacts, settings: ScreenPopSettings): readonly string[] {
  const mail = mailAddress(facts);
  if (mail !== '') return [mail];
  const first = searchText(facts, settings.aniPrefixes);
  return first === '' ? [] : numberVariants(bareNumber(facts.customerNumber), first);
}

/** The administrator names the caller's number itself as the variable (V2 accepts `ani`). */
const isCallersNumber = (facts: CallFacts, name: string): boolean =>
  /^(ani|phoneNumber)$/i.test(name.trim()) && !facts.cad.some((each) => each.name.toLowerCase() === name.toLowerCase());

/**
 * What is looked for, and in which order (feature-dictionary §5.2, §5.3):
 * - advanced screen pop off, or without a variable's name: the caller's number;
 * - on: the variable's value, a record id, a case number or any text, never with a prefix cut;
 * - value empty or nothing found: the caller's number only with openCtiFallbackToAni, else nobody (D15).
 */
export function searchPlan(facts: CallFacts, settings: ScreenPopSettings): SearchPlan {
  const { advanced, cadVariable, fallbackToAni } = settings;
  if (!advanced || cadVariable.trim() === '' || isCallersNumber(facts, cadVariable))
    return { texts: callerTexts(facts, settings) };
  const value = callVariable(facts, cadVariable.trim()) ?? '';
  const fallback = fallbackToAni ? callerTexts(facts, settings) : [];
  const record = recordOfId(value);
  if (record) return { record, texts: fallback };
  const text = plainSearch(value);
  return { texts: [...new Set(text === '' ? fallback : [text, ...fallback])] };
}
