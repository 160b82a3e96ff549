import { WxccError } from 'c/wxccBase';
import type { FoundRecord, PopTarget, RecordMatch, RecordSearch, SearchAnswer, SearchRequest } from 'c/wxccSalesforce';
import type { PopRule } from 'c/wxccPopRules';
import type { PopRules } from './popRules';

/** As Open CTI: fewer characters find everybody. */
const MIN_CHARACTERS = 3;
/** Records of each object. More than anybody chooses from. */
const LIMIT = 20;
const PERSON_FIELDS = ['IsPersonAccount', 'PersonContactId'];

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

function matchOf({ id, name, objectType, fields }: FoundRecord): RecordMatch {
  const texts = Object.entries(fields).flatMap(([field, value]): [string, string][] => {
    const text = textOf(value);
    return text === '' || PERSON_FIELDS.includes(field) ? [] : [[field, text]];
  });
  const person = objectType === 'Account' ? textOf(fields.PersonContactId) : '';
  return {
    ...{ id, name, objectType, fields: Object.fromEntries(texts) },
    ...(person !== '' && { personContactId: person }),
  };
}

const ruleFor = ({ none, one, many }: PopRules, count: number): PopRule => {
  if (count === 0) return none;
  return count === 1 ? one : many;
};

function targetOf(rule: PopRule, matches: readonly RecordMatch[], request: SearchRequest): PopTarget | undefined {
  const [match] = matches;
  switch (rule.show) {
    case 'record':
      return match && matches.length === 1 ? { kind: 'record', recordId: match.id } : undefined;
    case 'search':
      return { kind: 'search', text: request.searchText };
    case 'newRecord':
      return { kind: 'newRecord', objectType: rule.name, fields: request.defaultFieldValues ?? {} };
    case 'page':
      return { kind: 'url', url: `/apex/${rule.name}` };
    case 'flow':
      return { kind: 'layout', type: 'flow', params: { flowDevName: rule.name } };
    default:
      return undefined;
  }
}

/**
 * Looks for records by the pop rules, through our Apex: numbers, names, and any text that stands in a field: an e-mail
 * address, an account number. One round trip. @returns `target` is what the rules show, whether or not the request is deferred
 * @throws WxccError `badInput` below 3 characters
 */
export async function searchByRules(
  records: RecordSearch,
  rules: PopRules,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const term = request.searchText.trim();
  if (term.length < MIN_CHARACTERS)
    throw new WxccError('badInput', 'A search needs three characters', { what: 'searchText' });
  const objects = Object.keys(rules.objects);
  const fields = Object.fromEntries(
    objects.map((name) => [name, [...(rules.objects[name] ?? []), ...(name === 'Account' ? PERSON_FIELDS : [])]]),
  );
  const found = await records.find({ by: 'text', term, objects, fields, limit: LIMIT });
  const matches = found.records.map(matchOf);
  const target = targetOf(ruleFor(rules, matches.length), matches, request);
  return { matches, ...(target && { target }) };
}
