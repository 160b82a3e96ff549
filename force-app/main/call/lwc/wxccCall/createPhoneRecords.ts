import type { RecordToOpen } from 'c/wxccRecordOpener';
import type { Crm } from 'c/wxccSalesforce';
import type { PhoneRecords } from './phoneRecords';

/** Loaded with what handles calls: before that nobody has a call to relate. */
const loadScreenpop = () => import('c/wxccScreenpop');

export interface PhoneRecordsOptions {
  readonly pops: Crm['pops'];
  readonly open: (record: RecordToOpen) => void;
  readonly onError: (error: unknown) => void;
}

export function createPhoneRecords({ pops, open, onError }: PhoneRecordsOptions): PhoneRecords {
  return {
    open: (recordId, objectType) => open({ recordId, objectType }),
    async find(text) {
      try {
        const { plainSearch } = await loadScreenpop();
        const searchText = plainSearch(text);
        if (searchText === '') return { kind: 'tooShort' };
        const { matches } = await pops.search({ searchText, direction: 'inbound', deferred: true });
        return { kind: 'found', records: matches };
      } catch (error) {
        onError(error);
        return { kind: 'failed' };
      }
    },
  };
}
