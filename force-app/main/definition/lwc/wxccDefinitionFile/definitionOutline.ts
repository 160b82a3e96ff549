import { childText, type PlacedElement } from './definitionTree';

/** A definition as it is built, the two XML forms made alike, nothing judged yet. */
export interface DefinitionOutline {
  readonly format: 'import' | 'metadata';
  readonly sections: readonly OutlineSection[];
  /** Items that the metadata form keeps outside its sections. */
  readonly loose: readonly OutlineItem[];
  /** Elements with no place in a definition. */
  readonly strays: readonly PlacedElement[];
  readonly line: number;
}

export interface OutlineSection {
  readonly name: string;
  readonly label: string;
  readonly sortOrder?: string;
  readonly items: readonly OutlineItem[];
  readonly line: number;
}

export interface OutlineItem {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly sortOrder?: string;
  readonly line: number;
}

/** The metadata form's elements outside sections; Salesforce writes the last three itself. */
const METADATA_TOP = [
  'adapterUrl',
  'customSettings',
  'displayName',
  'displayNameLabel',
  'internalNameLabel',
  'version',
  'contactCenterChannels',
  'fullName',
];

const sortOrder = (element: PlacedElement): { sortOrder?: string } =>
  element.attributes.sortOrder === undefined ? {} : { sortOrder: element.attributes.sortOrder };

const others = (element: PlacedElement, ...known: readonly string[]): readonly PlacedElement[] =>
  element.children.filter(({ name }) => !known.includes(name));

const named = (element: PlacedElement, name: string): readonly PlacedElement[] =>
  element.children.filter((child) => child.name === name);

function importItem(element: PlacedElement): OutlineItem {
  const { name = '', label = '' } = element.attributes;
  return { name, label, value: element.text, line: element.line, ...sortOrder(element) };
}

function importOutline(root: PlacedElement): DefinitionOutline {
  const sections = named(root, 'section');
  const items = sections.flatMap((section) => named(section, 'item'));
  return {
    format: 'import',
    line: root.line,
    loose: [],
    sections: sections.map((section) => ({
      name: section.attributes.name ?? '',
      label: section.attributes.label ?? '',
      items: named(section, 'item').map(importItem),
      line: section.line,
      ...sortOrder(section),
    })),
    strays: [
      ...others(root, 'section'),
      ...sections.flatMap((section) => others(section, 'item')),
      ...items.flatMap((item) => item.children),
    ],
  };
}

const metadataItem = (element: PlacedElement): OutlineItem => ({
  name: childText(element, 'name').trim(),
  label: childText(element, 'label'),
  value: childText(element, 'value'),
  line: named(element, 'value')[0]?.line ?? element.line,
});

function metadataOutline(root: PlacedElement): DefinitionOutline {
  const sections = named(root, 'sections');
  return {
    format: 'metadata',
    line: root.line,
    loose: root.children
      .filter(({ name }) => METADATA_TOP.includes(name))
      .map(({ name, text, line }) => ({ name, label: name, value: text, line })),
    sections: sections.map((section) => ({
      name: childText(section, 'name').trim(),
      label: childText(section, 'label'),
      items: named(section, 'items').map(metadataItem),
      line: section.line,
    })),
    strays: [
      ...others(root, 'sections', ...METADATA_TOP),
      ...sections.flatMap((section) => others(section, 'items', 'label', 'name')),
      ...sections.flatMap((section) =>
        named(section, 'items').flatMap((item) => others(item, 'label', 'name', 'value')),
      ),
    ],
  };
}

/** Undefined: this is not a call center definition. */
export function outlineDefinition(root: PlacedElement): DefinitionOutline | undefined {
  if (root.name.toLowerCase() !== 'callcenter') return undefined;
  const isImport =
    named(root, 'section').length > 0 || (root.name === 'callCenter' && named(root, 'sections').length === 0);
  return isImport ? importOutline(root) : metadataOutline(root);
}
