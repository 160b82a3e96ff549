/** Double of `lightning/pageReferenceUtils`. */
export const encodeDefaultFieldValues = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join(',');
