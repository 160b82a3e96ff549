import type { DefinitionDocument, DocumentItem } from './definitionDocument';

type Entry = readonly [key: string, value: string];

const itemEntries = (section: string, { name, label, value }: DocumentItem, at: number): readonly Entry[] => [
  [`/${section}/${name}`, value],
  [`/${section}/${name}/label`, label],
  [`/${section}/${name}/sortOrder`, `${at}.0`],
];

/**
 * A definition as Salesforce would give it from a call center: to be stored where there are no call centers. The way back is
 * `documentFromSettingsMap`.
 * @returns the flat map of `getCallCenterSettings`: values by `/section/item`, with labels and order
 */
export function settingsMapFromDocument({ sections }: DefinitionDocument): Readonly<Record<string, string>> {
  const entries = sections.flatMap(({ name, label, items }, at): readonly Entry[] => [
    [`/${name}/label`, label],
    [`/${name}/sortOrder`, `${at}.0`],
    ...items.flatMap((item, place) => itemEntries(name, item, place)),
  ]);
  return Object.fromEntries(entries);
}
