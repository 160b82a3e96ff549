import { maxLength, object, optional, pipe, record, string } from 'c/wxccVendorValibot';

const text = (most: number) => pipe(string(), maxLength(most));

/** A record that was found, as another page tells of it. */
export const recordMatchSchema = object({
  ...{ id: text(18), name: text(255), objectType: text(100) },
  fields: record(text(100), text(2000)),
  personContactId: optional(text(18)),
});
