/** Who brought a section into the world. `shared`: Salesforce's own, in every definition. */
export type Spelling = 'v1' | 'v2' | 'ours' | 'shared';

/** Our own section, for what neither V1 nor V2 has. */
export const OWN_SECTION = 'wxccSoftphone';

/** Section names of V1 and V2 never overlap, so a section alone tells the spelling. */
export const SECTION_SPELLING: Readonly<Record<string, Spelling>> = {
  reqGeneralInfo: 'shared',
  reqAdvanceScreenpopConfig: 'v1',
  reqNoRecordMatchConfig: 'v1',
  reqActivityRecordConfig: 'v1',
  reqSFDCCaseConfig: 'v1',
  reqOutDialConfig: 'v1',
  reqOmniStateSyncConfig: 'v1',
  wxCCReqData: 'v2',
  wxCCCallActivity: 'v2',
  outdialData: 'v2',
  advancedScreenPopData: 'v2',
  objectCreationManagement: 'v2',
  screenpopNoRecordMatch: 'v2',
  omnichannelStateSyncConfiguration: 'v2',
  widgetSettings: 'v2',
  [OWN_SECTION]: 'ours',
};

/** `/section/item` → `section`. */
export function sectionOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** `/section/item` → `item`. */
export function itemNameOf(path: string): string {
  return path.split('/')[2] ?? '';
}

export function spellingOf(path: string): Spelling | undefined {
  const section = sectionOf(path);
  return Object.hasOwn(SECTION_SPELLING, section) ? SECTION_SPELLING[section] : undefined;
}
