import { plainValue } from 'c/wxccDiagnostic';
import { itemNameOf, sectionOf } from 'c/wxccDefinitionItems';
import type { DefinitionDocument, DocumentItem, DocumentSection } from './definitionDocument';
import type { DefinitionOutline } from './definitionOutline';
import { sourceFromOutline } from './sourceFromOutline';

const GENERAL = 'reqGeneralInfo';
/** Salesforce wants these two first. */
const FIRST = ['reqInternalName', 'reqDisplayName'];

interface Sorted {
  readonly sortOrder?: string;
}

/** By `sortOrder` where each has one; a file without counts as it stands. */
function inOrder<T extends Sorted>(all: readonly T[]): readonly T[] {
  const order = ({ sortOrder = '' }: Sorted): number => (/^\d+$/.test(sortOrder.trim()) ? Number(sortOrder) : NaN);
  return all.some((each) => Number.isNaN(order(each))) ? all : [...all].sort((a, b) => order(a) - order(b));
}

/** The first of each name, nameless ones left out: Salesforce takes neither. */
function firstOfEach<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  const named = all.filter(({ name }) => name !== '');
  return named.filter(({ name }, at) => named.findIndex((other) => other.name === name) === at);
}

function itemsOf(name: string, outline: DefinitionOutline): readonly DocumentItem[] {
  const same = outline.sections.filter((section) => section.name === name);
  const blankIsHyphen = outline.format === 'metadata';
  return firstOfEach(same.flatMap(({ items }) => inOrder(items))).map(({ name: item, label, value }) => ({
    name: item,
    label,
    value: blankIsHyphen && plainValue(value) === '' ? '' : value,
  }));
}

/** What the metadata form keeps beside its sections, with the names it has in one. */
function besideItems(outline: DefinitionOutline, fileName: string): readonly DocumentItem[] {
  const inside = new Set(outline.sections.flatMap(({ name, items }) => items.map((item) => `/${name}/${item.name}`)));
  return sourceFromOutline(outline, fileName)
    .items.filter(({ path }) => sectionOf(path) === GENERAL && !inside.has(path))
    .map(({ path, label, value }) => ({ name: itemNameOf(path), label, value }));
}

function withBeside(section: DocumentSection, beside: readonly DocumentItem[]): DocumentSection {
  if (section.name !== GENERAL) return section;
  const all = [...section.items, ...beside];
  const first = FIRST.flatMap((name) => all.filter((item) => item.name === name));
  return { ...section, items: [...first, ...all.filter((item) => !FIRST.includes(item.name))] };
}

/**
 * A definition as it stands, to be written again in either form: order, labels and unknown items kept, what Salesforce
 * would not take (nameless, or there twice) left out.
 */
export function documentFromOutline(outline: DefinitionOutline, fileName = ''): DefinitionDocument {
  const beside = outline.format === 'metadata' ? besideItems(outline, fileName) : [];
  const sections = firstOfEach(inOrder(outline.sections)).map(({ name, label }) => ({
    name,
    label,
    items: itemsOf(name, outline),
  }));
  const isThere = sections.some(({ name }) => name === GENERAL);
  const whole = isThere || beside.length === 0 ? sections : [{ name: GENERAL, label: GENERAL, items: [] }, ...sections];
  return { sections: whole.map((section) => withBeside(section, beside)) };
}
