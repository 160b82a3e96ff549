import type { MappedFields } from './mappedFields';

/** Mapped fields as a new-record form takes its defaults: text by API name. */
export function formDefaults({ fields }: Pick<MappedFields, 'fields'>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
