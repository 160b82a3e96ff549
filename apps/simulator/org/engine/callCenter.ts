import type { DefinitionSource } from 'c/wxccDefinition';

/** The flat map of getCallCenterSettings. */
export type CallCenterMap = Readonly<Record<string, string>>;

/** Labels and sort orders as Salesforce adds them to the items' values. */
export function settingsMap(source: DefinitionSource): CallCenterMap {
  const map: Record<string, string> = {};
  const sections: string[] = [];
  const counts = new Map<string, number>();
  for (const { path, value, label } of source.items) {
    const section = path.slice(0, path.lastIndexOf('/'));
    if (!sections.includes(section)) sections.push(section);
    const order = counts.get(section) ?? 0;
    counts.set(section, order + 1);
    map[path] = value;
    map[`${path}/label`] = label;
    map[`${path}/sortOrder`] = `${order}.0`;
    map[`${section}/sortOrder`] = `${sections.indexOf(section)}.0`;
  }
  return map;
}

/** Enough for a softphone to start when no definition is given: our documented defaults do the rest. */
export const MINIMAL_SETTINGS: CallCenterMap = {
  '/reqGeneralInfo/reqInternalName': 'WxccSoftphone',
  '/reqGeneralInfo/reqDisplayName': 'Webex Contact Center',
  '/reqGeneralInfo/reqAdapterUrl': '/apex/WxccSoftphone',
  '/reqGeneralInfo/reqUseApi': 'true',
  '/reqGeneralInfo/reqSoftphoneHeight': '600',
  '/reqGeneralInfo/reqSoftphoneWidth': '500',
  '/reqGeneralInfo/reqSalesforceCompatibilityMode': 'Lightning',
};
