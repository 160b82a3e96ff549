import { isRecord } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import type { FieldValue, FieldValues } from 'c/wxccSalesforce';
import { OpenCtiFailure } from './openCtiAnswer';
import { NotFound, RecordRefused } from './records';
import type { Records } from './records';
import { DuplicateValue } from './recordStore';

const MESSAGE = 'An error occurred while trying to update the record. Please try again.';

/** Field and page errors as Lightning's save answers them. */
function detailsOf({ problems }: RecordRefused): JsonValue {
  const fieldErrors = Object.fromEntries(
    problems.map(({ field, code, message }) => [field, [{ field, errorCode: code, message }]]),
  );
  return { fieldErrors, pageErrors: [] };
}

function failure(error: unknown): unknown {
  if (error instanceof RecordRefused) return new OpenCtiFailure('SERVER_ERROR', MESSAGE, detailsOf(error));
  if (error instanceof NotFound || error instanceof DuplicateValue)
    return new OpenCtiFailure('SERVER_ERROR', MESSAGE, { fieldErrors: {}, pageErrors: [{ message: error.message }] });
  return error;
}

/** Keys that say what to save, not what is in it. */
const CONTROL = ['entityApiName', 'Id', 'recordType'];

/**
 * Open CTI's saveLog: creates with `entityApiName`, updates with `Id`; all or nothing, no idempotency.
 * @returns the record's id
 * @throws OpenCtiFailure
 */
export function saveLog(records: Records, args: Record<string, unknown>, userId: string): JsonValue {
  const value = args.object;
  if (!isRecord(value)) throw new OpenCtiFailure('INVALID_PARAM', 'value must be an object');
  const given = Object.entries(value).filter(([key]) => !CONTROL.includes(key));
  const fields = Object.fromEntries(given) as Record<string, FieldValue> as FieldValues;
  try {
    if (typeof value.Id === 'string' && value.Id) {
      records.update(value.Id, fields, userId);
      return { recordId: value.Id };
    }
    if (typeof value.entityApiName !== 'string') throw new OpenCtiFailure('INVALID_PARAM', 'entityApiName is missing');
    return { recordId: records.create(value.entityApiName, fields, userId) };
  } catch (error) {
    throw failure(error);
  }
}
