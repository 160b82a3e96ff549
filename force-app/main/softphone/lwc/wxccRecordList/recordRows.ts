import type { Labels } from 'c/wxccBase';
import type { RecordMatch } from 'c/wxccSalesforce';

/** A record as the list shows it. */
export interface RecordRow {
  readonly id: string;
  readonly name: string;
  /** Object, then the softphone layout's fields: `Case · New · Medium`. */
  readonly detail: string;
  /** Both, for a line that is too short for them. */
  readonly title: string;
  /** SLDS utility icon. */
  readonly icon: string;
  readonly signClass: string;
}

const ICONS: Readonly<Record<string, string>> = {
  Account: 'account',
  Contact: 'contact',
  Lead: 'lead',
  Case: 'case',
  Opportunity: 'opportunity',
};

/** What Salesforce adds to the layout's fields for every record. */
const NOT_SHOWN =
  /^(LastModifiedDate|CreatedDate|IsPersonAccount|PersonContactId|AccountId|ContactId|Name|CaseNumber)$/;
/** Enough to tell two people of one name apart. */
const MAX_FIELDS = 3;
const MAX_LENGTH = 120;

/** Objects that the package has no word for show their own name: `Service_Visit__c` is `Service Visit`. */
function objectName(objectType: string, labels: Labels): string {
  if (labels.has(`object_${objectType}`)) return labels.text(`object_${objectType}`);
  return objectType.replace(/__c$/, '').replaceAll('_', ' ');
}

function rowOf(match: RecordMatch, labels: Labels): RecordRow {
  const { id, name, objectType, fields } = match;
  const values = Object.entries(fields).flatMap(([field, value]) =>
    NOT_SHOWN.test(field) || value === name || value === '' ? [] : [value.slice(0, MAX_LENGTH)],
  );
  const detail = [objectName(objectType, labels), ...values.slice(0, MAX_FIELDS)].filter(Boolean).join(' · ');
  return {
    ...{ id, name, detail, title: `${name} · ${detail}` },
    icon: ICONS[objectType] ?? 'record',
    signClass: `wxcc-match__sign wxcc-match__sign_${ICONS[objectType] ?? 'record'}`,
  };
}

export const recordRows = (matches: readonly RecordMatch[], labels: Labels): RecordRow[] =>
  matches.map((match) => rowOf(match, labels));
