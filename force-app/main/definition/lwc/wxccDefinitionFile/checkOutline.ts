import { KNOWN_PATHS } from 'c/wxccDefinitionItems';
import { createDiagnostic } from 'c/wxccDiagnostic';
import type { Diagnostic } from 'c/wxccDiagnostic';
import type { DefinitionOutline, OutlineSection } from './definitionOutline';

/** Salesforce's documented limit for new item names; V1's own longer ones are known to work. */
const NAME_LENGTH = 40;

interface Placed {
  readonly path: string;
  readonly line: number;
}

/** Everything but the first of each, with the first one's line. */
function repeated<T extends Placed>(all: readonly T[]): readonly { readonly again: T; readonly first: T }[] {
  const firsts = new Map<string, T>();
  return all.flatMap((again) => {
    const first = firsts.get(again.path);
    if (first) return [{ again, first }];
    firsts.set(again.path, again);
    return [];
  });
}

const sectionPath = ({ name, line }: OutlineSection): Placed => ({ path: `/${name}`, line });

const placedItems = (sections: readonly OutlineSection[]): readonly (Placed & { name: string; value: string })[] =>
  sections.flatMap((section) =>
    section.items
      .filter(({ name }) => name !== '')
      .map(({ name, value, line }) => ({ path: `/${section.name}/${name}`, name, value, line })),
  );

function checkNames(sections: readonly OutlineSection[]): readonly Diagnostic[] {
  const nameless = sections
    .filter(({ name }) => name === '')
    .map(({ line }) => createDiagnostic('unnamedSection', { path: '', line }));
  const namelessItems = sections.flatMap((section) =>
    section.items
      .filter(({ name }) => name === '')
      .map(({ line, value }) => createDiagnostic('unnamedItem', { path: `/${section.name}`, line, value })),
  );
  const items = placedItems(sections).filter(({ path }) => !KNOWN_PATHS.has(path));
  const odd = items
    .filter(({ name }) => !/^[A-Za-z0-9]+$/.test(name))
    .map((item) => createDiagnostic('badItemName', item));
  const long = items
    .filter(({ name }) => name.length > NAME_LENGTH)
    .map((item) => createDiagnostic('nameTooLong', item, { max: String(NAME_LENGTH) }));
  return [...nameless, ...namelessItems, ...odd, ...long];
}

function checkDuplicates(sections: readonly OutlineSection[]): readonly Diagnostic[] {
  const named = sections.filter(({ name }) => name !== '').map(sectionPath);
  return [
    ...repeated(named).map(({ again, first }) =>
      createDiagnostic('duplicateSection', again, { first: String(first.line) }),
    ),
    ...repeated(placedItems(sections)).map(({ again, first }) =>
      createDiagnostic('duplicateItem', again, { first: String(first.line), kept: first.value }),
    ),
  ];
}

/** Salesforce wants 0, 1, 2, … without gaps, in any order in the file. */
function isCounted(orders: readonly (string | undefined)[]): boolean {
  const numbers = new Set(orders.map((order) => (order && /^\d+$/.test(order.trim()) ? Number(order) : -1)));
  return numbers.size === orders.length && orders.every((_, index) => numbers.has(index));
}

function checkOrder(outline: DefinitionOutline): readonly Diagnostic[] {
  if (outline.format !== 'import') return [];
  const wrong = outline.sections.filter(({ items }) => !isCounted(items.map((item) => item.sortOrder)));
  const inside = wrong.map((section) => createDiagnostic('badSortOrder', sectionPath(section)));
  const whole = isCounted(outline.sections.map((section) => section.sortOrder));
  return whole ? inside : [createDiagnostic('badSortOrder', { path: '', line: outline.line }), ...inside];
}

/** Everything that is wrong with how a definition is built; its values are looked at elsewhere. */
export function checkOutline(outline: DefinitionOutline): readonly Diagnostic[] {
  const strays = outline.strays.map(({ name, line }) =>
    createDiagnostic('strayElement', { path: '', line }, { element: name }),
  );
  return [...strays, ...checkNames(outline.sections), ...checkDuplicates(outline.sections), ...checkOrder(outline)];
}
