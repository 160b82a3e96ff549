import type { RecordMatch } from 'c/wxccSalesforce';

/** What became of a search. `tooShort`: Salesforce wants three characters at least. */
export type FoundRecords =
  { readonly kind: 'found'; readonly records: readonly RecordMatch[] } | { readonly kind: 'tooShort' | 'failed' };

/** Records of Salesforce, found by what the agent types, and shown. */
export interface PhoneRecords {
  /** Searches the objects of the softphone layout, as for a caller. One round trip; never rejects. */
  find(text: string): Promise<FoundRecords>;
  /** Shows a record in Salesforce. */
  open(recordId: string, objectType: string): void;
}
