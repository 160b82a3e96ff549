import type { ObjectDescribe, OrgRecord } from '../engine';
import { api } from './api';
import type { Session } from './api';

/** What every part of the page needs at hand. Filled before anything is drawn. */
export const shared = {
  session: undefined as unknown as Session,
  describe: {} as Readonly<Record<string, ObjectDescribe>>,
  settings: {} as Readonly<Record<string, string>>,
  /** Records seen so far by the first 15 characters of their id: names of lookups. */
  records: new Map<string, OrgRecord>(),
};

/** Remembers records for lookups. */
export function remember<T extends readonly OrgRecord[]>(records: T): T {
  records.forEach((record) => shared.records.set(record.Id.slice(0, 15), record));
  return records;
}

/** Fetches a list and remembers it. */
export const fetchList = async (type: string): Promise<readonly OrgRecord[]> => remember(await api.list(type));

export async function loadShared(): Promise<void> {
  const [session, describe, settings] = await Promise.all([api.session(), api.describe(), api.settings()]);
  Object.assign(shared, { session, describe, settings });
  // The simulated org is small: knowing all names beats a request for each lookup.
  await Promise.all(['Account', 'Contact', 'Lead', 'Case', 'Task'].map(fetchList));
}
