import { isRecord, WxccError } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import type { ApexGateway } from './apexGateway';
import type { FieldNumber, FoundRecord, RecordQuery, RecordSearch } from 'c/wxccSalesforce';

const ACTION = 'searchRecords';
/** What Apex may answer: 8 objects with 50 records each. */
const MAX_RECORDS = 400;
const MAX_NUMBERS = 20;
const MAX_TEXT = 255;
/** What the Apex class takes. */
const MAX_TERM = 100;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : '');
const listOf = (value: unknown, most: number): readonly unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);

function readNumber(value: unknown): FieldNumber[] {
  const { field, number } = isRecord(value) ? value : {};
  return textOf(number).trim() === '' ? [] : [{ field: textOf(field), number: textOf(number) }];
}

function readRecord(value: unknown): FoundRecord[] {
  const { id, name, objectType, fields, numbers } = isRecord(value) ? value : {};
  if (textOf(id) === '' || textOf(objectType) === '') return [];
  return [
    {
      ...{ id: textOf(id), name: textOf(name) || textOf(id), objectType: textOf(objectType) },
      fields: isRecord(fields) ? (fields as Record<string, JsonValue>) : {},
      numbers: listOf(numbers, MAX_NUMBERS).flatMap(readNumber),
    },
  ];
}

function dataOf({ by, term, objects, fields, withNumbers = false, limit }: RecordQuery): Record<string, JsonValue> {
  const lists = Object.entries(fields ?? {}).map(([name, list]): [string, string[]] => [name, [...list]]);
  return {
    ...{ by, term: term.slice(0, MAX_TERM), objects: [...objects], limit },
    ...(lists.length > 0 && { fields: Object.fromEntries(lists) }),
    ...(withNumbers && { numbers: true }),
  };
}

/** Finds records by the package's Apex, in the user's own rights. */
export function createApexRecordSearch({ gateway }: { gateway: ApexGateway }): RecordSearch {
  return {
    async find(query) {
      const answer = await gateway.call(ACTION, dataOf(query));
      if (!isRecord(answer) || !Array.isArray(answer.records))
        throw new WxccError('protocol', 'Apex answered a search without records', { action: ACTION });
      return {
        records: listOf(answer.records, MAX_RECORDS).flatMap(readRecord),
        isMore: answer.isMore === true,
      };
    },
  };
}
