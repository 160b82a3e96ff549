import type { CallFacts, Notice } from 'c/wxccBase';
import type { CallCenterSettings, NoMatchSettings } from 'c/wxccDefinition';
import type { ObjectDescribe } from 'c/wxccFieldValues';
import { callVariables, formDefaults, mapFields, mappingNotices } from 'c/wxccMapping';
import type { MappedFields } from 'c/wxccMapping';
import type { PopTarget } from 'c/wxccSalesforce';
import { bareNumber, isSearchable, mailAddress } from './searchText';

export interface NoMatchForm {
  /** Opened by us; undefined while isNoRecordMatchScenarioEnabled is off: then the softphone layout decides. */
  readonly target?: PopTarget;
  /** For the form that the layout opens. */
  readonly defaultFieldValues?: Readonly<Record<string, string>>;
  /** Fields that could not be filled. */
  readonly notices: readonly Notice[];
}

/** A number that is withheld, masked or no number is nobody's: it fills no field. */
function prefillable(facts: CallFacts): CallFacts {
  const isGood = mailAddress(facts) !== '' || isSearchable(bareNumber(facts.customerNumber));
  if (isGood) return facts;
  return { ...facts, customerNumber: '', ...(facts.direction === 'outbound' ? { dn: '' } : { ani: '' }) };
}

/**
 * What the administrator's mappings make of a call for that form.
 * @param describe of the object, where known; a real call does not wait for it
 */
export function noMatchMapped(
  facts: CallFacts,
  { mappings }: Pick<NoMatchSettings, 'mappings'>,
  describe?: ObjectDescribe,
): MappedFields {
  return mapFields({ mappings, values: callVariables(prefillable(facts)), ...(describe && { describe }) });
}

/**
 * The form for a caller whom nobody knows, filled by the administrator's mappings. V1 opens it itself; in V2 the layout
 * does, and gets the values. A V1 definition that leaves the form off gives its values to no other object's form.
 */
export function noMatchForm(facts: CallFacts, { dialect, noMatch }: CallCenterSettings): NoMatchForm {
  const { enabled, objectName } = noMatch;
  if (!enabled && dialect === 'webex-v1') return { notices: [] };
  const mapped = noMatchMapped(facts, noMatch);
  const fields = formDefaults(mapped);
  const notices = mappingNotices(mapped, objectName);
  if (enabled) return { target: { kind: 'newRecord', objectType: objectName, fields }, notices };
  return { ...(Object.keys(fields).length > 0 && { defaultFieldValues: fields }), notices };
}
