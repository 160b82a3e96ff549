import { createReadAdapter } from './createReadAdapter';

interface Config {
  readonly recordId?: string;
  readonly optionalFields?: readonly string[];
}

const nameOf = (field: string): string => field.slice(field.indexOf('.') + 1);

/** Double of `getRecord` with `optionalFields`: what the record does not have is left out. */
export const getRecord = createReadAdapter(({ recordId, optionalFields }: Config) => {
  if (!recordId || !optionalFields) return undefined;
  return async (read) => {
    const record = (await read(`/api/org/record/${recordId}`)) as Readonly<Record<string, unknown>>;
    const fields = optionalFields.map(nameOf).filter((name) => name in record);
    return {
      id: recordId,
      fields: Object.fromEntries(fields.map((name) => [name, { value: record[name], displayValue: null }])),
    };
  };
});

export async function notifyRecordUpdateAvailable(): Promise<void> {
  // The page is drawn anew by the event that comes with it.
}
