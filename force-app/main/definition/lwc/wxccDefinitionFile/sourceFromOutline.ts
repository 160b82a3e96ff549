import { isRecord } from 'c/wxccBase';
import type { DefinitionOutline, OutlineItem } from './definitionOutline';
import type { DefinitionItem, DefinitionSource } from './definitionSource';

const GENERAL = 'reqGeneralInfo';

const toItem = (section: string, { name, label, value, line }: OutlineItem): DefinitionItem => ({
  path: `/${section}/${name}`,
  value,
  label,
  line,
});

/** In the metadata form the file's name is the internal name. */
function internalNameOf(fileName: string): string | undefined {
  return /([^/\\]+)\.callCenter(?:-meta\.xml)?$/i.exec(fileName)?.[1];
}

/** `customSettings`: JSON in which a retrieved definition repeats Salesforce's own items. */
function customSettings({ value, line }: OutlineItem): readonly DefinitionItem[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    // Salesforce's own, undocumented and unneeded where the sections are there: without it nothing is lost.
    return [];
  }
  const entries = isRecord(parsed) ? Object.entries(parsed) : [];
  return entries
    .filter(([, text]) => typeof text === 'string')
    .map(([name, text]) => toItem(GENERAL, { name, label: name, value: String(text), line }));
}

/** Salesforce's own items, which the metadata form writes outside the sections. */
function looseItems({ loose, line }: DefinitionOutline, fileName: string): readonly DefinitionItem[] {
  const renamed: Readonly<Record<string, string>> = { adapterUrl: 'reqAdapterUrl', displayName: 'reqDisplayName' };
  const textOf = (name: string): string | undefined => loose.find((item) => item.name === name)?.value;
  const internalName = internalNameOf(fileName) ?? textOf('fullName');
  const own = loose.flatMap((item) => {
    const name = renamed[item.name];
    if (name) return [toItem(GENERAL, { ...item, name, label: textOf(`${item.name}Label`) ?? item.label })];
    return item.name === 'customSettings' ? customSettings(item) : [];
  });
  const named = {
    name: 'reqInternalName',
    label: textOf('internalNameLabel') ?? 'fullName',
    value: internalName ?? '',
    line,
  };
  return internalName === undefined ? own : [toItem(GENERAL, named), ...own];
}

/** Items by full path, first come first; what stands in a section wins over what the metadata form keeps beside. */
export function sourceFromOutline(outline: DefinitionOutline, fileName = ''): DefinitionSource {
  const items = outline.sections.flatMap(({ name, items: inner }) => inner.map((item) => toItem(name, item)));
  const paths = new Set(items.map(({ path }) => path));
  const beside = looseItems(outline, fileName).filter(({ path }) => !paths.has(path));
  const complete = items.filter(({ path }) => /^\/[^/]+\/[^/]+$/.test(path));
  return { format: outline.format, items: [...complete, ...beside] };
}
