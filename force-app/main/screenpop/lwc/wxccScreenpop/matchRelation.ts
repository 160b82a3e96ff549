import type { RecordMatch } from 'c/wxccSalesforce';

/** The Task's relations: who (Contact, Lead, the contact behind a Person Account) or what (any other object). */
export interface MatchRelation {
  readonly whoId?: string;
  readonly whatId?: string;
}

const PEOPLE = ['Contact', 'Lead'];

/** Whom the call is about. With none or several matches nobody knows: the agent chooses later. */
export function matchRelation(matches: readonly RecordMatch[]): MatchRelation {
  const [match, another] = matches;
  if (!match || another) return {};
  if (match.personContactId) return { whoId: match.personContactId };
  return PEOPLE.includes(match.objectType) ? { whoId: match.id } : { whatId: match.id };
}
