import type { CallTypeLayout, OrgSoftphoneLayout } from './orgFile';

const OBJECTS: CallTypeLayout['objects'] = {
  Contact: [
    { displayName: 'Name', apiName: 'Name' },
    { displayName: 'Phone', apiName: 'Phone' },
    { displayName: 'Email', apiName: 'Email' },
  ],
  Lead: [
    { displayName: 'Name', apiName: 'Name' },
    { displayName: 'Company', apiName: 'Company' },
    { displayName: 'Phone', apiName: 'Phone' },
  ],
  Account: [
    { displayName: 'Account Name', apiName: 'Name' },
    { displayName: 'Phone', apiName: 'Phone' },
  ],
  Case: [
    { displayName: 'Case Number', apiName: 'CaseNumber' },
    { displayName: 'Subject', apiName: 'Subject' },
    { displayName: 'Status', apiName: 'Status' },
    { displayName: 'Priority', apiName: 'Priority' },
  ],
};

const callType = (screenPopSettings: CallTypeLayout['screenPopSettings']): CallTypeLayout => ({
  callRelatedFields: ['ANI', 'DNIS', 'SEGMENT', 'QUEUE'],
  objects: OBJECTS,
  screenPopSettings,
});

/** As the guides set it up: one match pops, several show the search, none shows nothing. Only inbound calls pop. */
export const DEFAULT_LAYOUT: OrgSoftphoneLayout = {
  Inbound: callType({
    screenPopsOpenWithin: 'ExistingWindow',
    NoMatch: { screenPopType: 'DoNotPop' },
    SingleMatch: { screenPopType: 'PopToDetail' },
    MultipleMatches: { screenPopType: 'PopToSearch' },
  }),
  Outbound: callType({}),
  Internal: callType({}),
};
