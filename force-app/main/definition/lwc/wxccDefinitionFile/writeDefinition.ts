import type { DefinitionDocument, DocumentItem, DocumentSection } from './definitionDocument';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" ?>';
const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Characters XML 1.0 cannot hold, however they are written. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escape = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeAttribute = (text: string): string => escape(text).replaceAll('"', '&quot;');

const names = ({ name, label }: { name: string; label: string }, sortOrder: number): string =>
  `sortOrder="${sortOrder}" name="${escapeAttribute(name)}" label="${escapeAttribute(label)}"`;

const importItem = (item: DocumentItem, index: number): string =>
  `    <item ${names(item, index)}>${escape(item.value)}</item>`;

const importSection = (section: DocumentSection, index: number): string =>
  [`  <section ${names(section, index)}>`, ...section.items.map(importItem), '  </section>'].join('\n');

/** The form that Setup › Call Centers › Import takes. */
export function writeImportForm({ sections }: DefinitionDocument): string {
  return [DECLARATION, '<callCenter>', ...sections.map(importSection), '</callCenter>', ''].join('\n');
}

const element = (indent: number, name: string, text: string): string =>
  `${' '.repeat(indent)}<${name}>${escape(text)}</${name}>`;

/** `value` is required there: a blank is written as a hyphen, which reads as blank everywhere. */
const metadataItem = ({ name, label, value }: DocumentItem): readonly string[] => [
  '        <items>',
  element(12, 'label', label),
  element(12, 'name', name),
  element(12, 'value', value === '' ? '-' : value),
  '        </items>',
];

const metadataSection = ({ name, label, items }: DocumentSection): readonly string[] => [
  '    <sections>',
  ...items.filter((item) => !/^req(Internal|Display)Name$/.test(item.name)).flatMap(metadataItem),
  element(8, 'label', label),
  element(8, 'name', name),
  '    </sections>',
];

/**
 * The Metadata API's form. The internal name is the file's name (`<name>.callCenter-meta.xml`), the display name stands
 * beside the sections, and the adapter URL both there and among the items.
 */
export function writeMetadataForm({ sections }: DefinitionDocument): string {
  const general = sections.find(({ name }) => name === 'reqGeneralInfo')?.items ?? [];
  const find = (name: string): DocumentItem =>
    general.find((item) => item.name === name) ?? { name, label: name, value: '' };
  return [
    DECLARATION,
    `<CallCenter xmlns="${NAMESPACE}">`,
    element(4, 'adapterUrl', find('reqAdapterUrl').value),
    element(4, 'displayName', find('reqDisplayName').value),
    element(4, 'displayNameLabel', find('reqDisplayName').label),
    element(4, 'internalNameLabel', find('reqInternalName').label),
    ...sections.flatMap(metadataSection),
    '</CallCenter>',
    '',
  ].join('\n');
}
