import type { Relation } from 'c/wxccActivity';
import type { FieldValues } from 'c/wxccSalesforce';

// Key prefixes are the same in every org.
const LEAD = '00Q';
const CONTACT = '003';

/**
 * Relates a call to a record that the agent names: people are who it is about, everything else what. Salesforce allows no
 * WhatId beside a Lead, so that the newer choice pushes the other aside.
 */
export function relationTo(recordId: string, before: Relation): { relation: Relation; fields: FieldValues } {
  if (recordId.startsWith(LEAD)) return { relation: { whoId: recordId }, fields: { WhoId: recordId, WhatId: null } };
  if (recordId.startsWith(CONTACT)) return { relation: { ...before, whoId: recordId }, fields: { WhoId: recordId } };
  const isBesideLead = before.whoId?.startsWith(LEAD) === true;
  const relation = { ...(!isBesideLead && before), whatId: recordId };
  return { relation, fields: { ...(isBesideLead && { WhoId: null }), WhatId: recordId } };
}
