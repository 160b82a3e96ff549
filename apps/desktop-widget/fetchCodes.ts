import { isRecord } from 'c/wxccBase';
import type { CodeEntry } from 'c/wxccDesktop';
import type { DesktopSdk } from './sdk';

const PAGE_SIZE = 100;
/** 2,000 codes; who has more finds the rest by searching. */
const MAX_PAGES = 20;

function entriesOf(page: unknown): readonly CodeEntry[] {
  const data = isRecord(page) && Array.isArray(page.data) ? (page.data as unknown[]) : [];
  return data
    .filter(isRecord)
    .filter(({ id, name }) => typeof id === 'string' && typeof name === 'string')
    .map(({ id, name }) => ({ id: id as string, name: name as string }));
}

function countPages(page: unknown): number {
  const meta = isRecord(page) && isRecord(page.meta) ? page.meta : {};
  return Math.min(typeof meta.totalPages === 'number' ? meta.totalPages : 1, MAX_PAGES);
}

/**
 * All codes of a kind. Tenants with many codes hand out pages, and the agent's profile holds only the first.
 * @param search part of a name; all when left out
 */
export async function fetchCodes(
  sdk: DesktopSdk,
  workType: 'IDLE_CODE' | 'WRAP_UP_CODE',
  search?: string,
): Promise<readonly CodeEntry[]> {
  const fetchPage = (page: number): Promise<unknown> =>
    sdk.agentConfigJsApi.fetchPaginatedAuxCodes({
      workType,
      page,
      pageSize: PAGE_SIZE,
      ...(search === undefined ? {} : { search }),
    });
  const first = await fetchPage(0);
  const rest = Array.from({ length: Math.max(0, countPages(first) - 1) }, (_, at) => fetchPage(at + 1));
  return [first, ...(await Promise.all(rest))].flatMap(entriesOf);
}
