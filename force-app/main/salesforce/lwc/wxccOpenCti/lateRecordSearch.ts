import { WxccError } from 'c/wxccBase';
import type { OpenCtiClient } from './openCtiClient';
import type { RecordSearch } from 'c/wxccSalesforce';

async function loadSearch(client: OpenCtiClient): Promise<RecordSearch> {
  try {
    const { createApexGateway, createApexRecordSearch } = await import('c/wxccApex');
    return createApexRecordSearch({ gateway: createApexGateway({ client }) });
  } catch {
    throw new WxccError('unreachable', 'The script that searches could not be loaded', { method: 'import' });
  }
}

/** The package's Apex search, loaded with the first question: nobody looks for anything before the page is ready. */
export const lateRecordSearch = (client: OpenCtiClient): RecordSearch => ({
  find: async (query) => (await loadSearch(client)).find(query),
});
