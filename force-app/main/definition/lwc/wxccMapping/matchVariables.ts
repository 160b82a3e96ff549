import { isRecordId } from 'c/wxccFieldValues';
import type { ExtraVariables } from './callVariable';

/** A record that a search found, as far as variables are made of it. */
export interface MatchedRecord {
  readonly id: string;
  readonly objectType: string;
  /** Fields that came with it, by API name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Person Account: the contact behind the account. */
  readonly personContactId?: string;
}

const isKnown = (entry: [string, string | undefined]): entry is [string, string] =>
  entry[1] !== undefined && isRecordId(entry[1]);

/** The record's own relation of that name, where the softphone layout brought it along. */
const related = ({ fields }: MatchedRecord, name: string): string | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

/**
 * The special variables `AccountId` and `ContactId`: from a single match only, since of several nobody knows which. A
 * Contact gives itself (Salesforce adds its account to a Case), an Account itself, a Person Account both, other objects what
 * they are related to, a Lead nothing.
 */
export function matchVariables(matches: readonly MatchedRecord[]): ExtraVariables {
  const [match, another] = matches;
  if (!match || another) return {};
  const isAccount = match.objectType === 'Account';
  const contact = match.objectType === 'Contact' ? match.id : (match.personContactId ?? related(match, 'ContactId'));
  const account = isAccount ? match.id : related(match, 'AccountId');
  const all: [string, string | undefined][] = [
    ['AccountId', account],
    ['ContactId', contact],
  ];
  return Object.fromEntries(all.filter(isKnown));
}
