import type { CallFacts } from 'c/wxccBase';
import type { RecordMatch, RecordSearch } from 'c/wxccSalesforce';
import { digitsOf } from './numberVariants';
import { bareNumber, isSearchable } from './searchText';

/** The package's Apex takes no fewer. */
const MIN_DIGITS = 7;
/** Callers of one number. */
const LIMIT = 5;

/**
 * Records that Salesforce's search may not know yet: its index learns of a new one only after a while, the package's Apex
 * reads the last minutes beside it.
 */
export interface FreshRecords {
  /** @returns empty when there are none, or when this user may not ask. Never rejects. At most one round trip */
  find(query: FreshQuery): Promise<readonly RecordMatch[]>;
}

export interface FreshQuery {
  readonly facts: Pick<CallFacts, 'customerNumber' | 'mediaType'>;
  /** What was searched for; only when the caller's number is among them, it is asked for here. */
  readonly texts: readonly string[];
  /** Of the form that would open for an unknown caller; empty: none would, and nothing is asked. */
  readonly objectType: string;
}

function termOf({ facts, texts }: FreshQuery): string {
  const number = bareNumber(facts.customerNumber);
  const digits = digitsOf(number);
  const isSearchedFor = texts.some((text) => digitsOf(text) === digits);
  const isNumber = facts.mediaType === 'telephony' && isSearchable(number) && digits.length >= MIN_DIGITS;
  return isSearchedFor && isNumber ? number : '';
}

export function createFreshRecords(records: RecordSearch, onError: (error: unknown) => void): FreshRecords {
  return {
    async find(query) {
      const { objectType } = query;
      const term = termOf(query);
      if (objectType === '' || term === '') return [];
      try {
        const answer = await records.find({ by: 'phone', term, objects: [objectType], limit: LIMIT });
        return answer.records.map(({ id, name, objectType: type }) => ({ id, name, objectType: type, fields: {} }));
      } catch (error) {
        onError(error);
        return [];
      }
    },
  };
}
