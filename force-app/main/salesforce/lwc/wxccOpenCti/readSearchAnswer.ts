import { isRecord } from 'c/wxccBase';
import type { OpenCtiPayload } from './openCtiClient';
import type { PopTarget, RecordMatch, SearchAnswer } from 'c/wxccSalesforce';

const POP_DATA = 'SCREEN_POP_DATA';

// Not fields of the layout: identity, and what Open CTI adds.
const META = new Set(['Id', 'id', 'RecordType', 'object', 'displayName', 'attributes']);

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

function fieldsOf(record: OpenCtiPayload): Record<string, string> {
  const fields = Object.entries(record).filter(([name, value]) => !META.has(name) && textOf(value) !== '');
  return Object.fromEntries(fields.map(([name, value]) => [name, textOf(value)]));
}

/** `RecordType` is the object's API name, `object` and `displayName` an older form. Lookups name the record `CaseNumber` or so. */
function readMatch([key, value]: [string, unknown]): RecordMatch[] {
  if (key === POP_DATA || !isRecord(value)) return [];
  const id = textOf(value.Id) || key;
  const personContactId = textOf(value.PersonContactId);
  return [
    {
      id,
      name: textOf(value.Name) || textOf(value.displayName) || textOf(value.CaseNumber) || id,
      objectType: textOf(value.RecordType) || textOf(value.object),
      fields: fieldsOf(value),
      ...(personContactId && { personContactId }),
    },
  ];
}

/** Kept as it came: its shape is not contract, and `screenPop` wants it back unchanged. */
function readTarget(data: unknown): PopTarget | undefined {
  if (!isRecord(data) || typeof data.type !== 'string' || data.type === '') return undefined;
  return { kind: 'layout', type: data.type, params: data.params };
}

/** Reads what `searchAndScreenPop` found: records keyed by id, and after a deferred search what the layout would show. */
export function readSearchAnswer(answer: OpenCtiPayload): SearchAnswer {
  const target = readTarget(answer[POP_DATA]);
  return { matches: Object.entries(answer).flatMap(readMatch), ...(target && { target }) };
}
