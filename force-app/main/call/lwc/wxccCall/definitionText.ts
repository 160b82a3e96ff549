/** The flat map of `getCallCenterSettings` as one text: the same for the same definition, whatever order Salesforce has. */
export const definitionText = (map: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1)));
