import type { Clock } from 'c/wxccBase';
import type { FoundRecord, RecordSearch } from 'c/wxccSalesforce';
import type { Dial } from './dialRequest';

/** Whether the person behind a number may be called. `unknown`: Salesforce could not be asked. */
export type DoNotCall =
  { readonly kind: 'free' } | { readonly kind: 'unknown' } | { readonly kind: 'asked'; readonly name: string };

/** Where the box "Do Not Call" stands; a person account has its own name for it. */
const BOXES = { Contact: 'DoNotCall', Lead: 'DoNotCall', Account: 'PersonDoNotCall' } as const;
const MAX_RECORDS = 20;
/** Fewer digits are an extension or a short code: nobody's. The Apex search refuses them as well. */
const MIN_DIGITS = 7;
/** An agent who clicked does not wait longer (ms): then it could not be asked. */
const ASK_MS = 3_000;

export const doNotCallFields = Object.fromEntries(Object.entries(BOXES).map(([type, box]) => [type, [box]]));

/** Is the box ticked? */
export const isNotToBeCalled = ({ fields, objectType }: FoundRecord): boolean =>
  fields[(BOXES as Readonly<Record<string, string>>)[objectType] ?? ''] === true;

/** The clicked record's own box counts, where it has one; else anybody's who has this number. */
function whose(found: readonly FoundRecord[], { record }: Dial): FoundRecord | undefined {
  const own = record && found.find(({ id }) => id.slice(0, 15) === record.id.slice(0, 15));
  return (own ? [own] : found).find(isNotToBeCalled);
}

/**
 * Looks for "Do Not Call" on the records that have this number: one round trip, none where the record was found with it.
 * @throws what the search throws
 */
export async function readDoNotCall(records: RecordSearch, dial: Dial): Promise<DoNotCall> {
  const { record, written } = dial;
  if (record?.doNotCall !== undefined)
    return record.doNotCall ? { kind: 'asked', name: record.name } : { kind: 'free' };
  if (written.replace(/\D/g, '').length < MIN_DIGITS) return { kind: 'free' };
  const query = { by: 'phone', term: written, objects: Object.keys(BOXES), fields: doNotCallFields } as const;
  const found = whose((await records.find({ ...query, limit: MAX_RECORDS })).records, dial);
  return found ? { kind: 'asked', name: found.name } : { kind: 'free' };
}

export interface DoNotCallOptions {
  readonly records: RecordSearch;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** The same within 3 s. Never rejects: what fails or takes longer is `unknown`. */
export function askDoNotCall({ records, clock, onError }: DoNotCallOptions, dial: Dial): Promise<DoNotCall> {
  return new Promise((resolve) => {
    const cancel = clock.after(ASK_MS, () => resolve({ kind: 'unknown' }));
    const settle = (answer: DoNotCall): void => {
      cancel();
      resolve(answer);
    };
    readDoNotCall(records, dial).then(settle, (error: unknown) => {
      onError(error);
      settle({ kind: 'unknown' });
    });
  });
}
