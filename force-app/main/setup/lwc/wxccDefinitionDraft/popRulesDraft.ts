import { itemNameOf } from 'c/wxccDefinition';
import type { DocumentItem } from 'c/wxccDefinition';
import { LAYOUT_SECTION, POP_ITEMS } from 'c/wxccPopRules';
import { withSection, type DefinitionDraft } from './definitionDraft';

/** English, as all labels of a definition: they are part of it. */
const SECTION_LABEL = 'Screen Pop Without Open CTI';
const LABELS = {
  NoMatch: 'No Matching Records',
  SingleMatch: 'Single Matching Record',
  MultipleMatches: 'Multiple Matching Records',
} as const;

const itemsOf = ({ document }: DefinitionDraft): readonly DocumentItem[] =>
  document.sections.find(({ name }) => name === LAYOUT_SECTION)?.items ?? [];

/** Are some of the rules of screen pops without Open CTI missing? */
export const lacksPopRules = (draft: DefinitionDraft): boolean => itemsOf(draft).length < POP_ITEMS.length;

/**
 * The draft with every rule of screen pops without Open CTI; those that it lacks are what holds without them. A definition that
 * is stored can get items, a call center cannot, and needs none of these.
 */
export function addPopRules(draft: DefinitionDraft): DefinitionDraft {
  const there = itemsOf(draft);
  const rules = POP_ITEMS.map(({ path, direction, match, fallback }): DocumentItem => {
    const name = itemNameOf(path);
    const what = match === undefined ? 'Objects and Fields' : LABELS[match];
    const label = `${direction.charAt(0).toUpperCase()}${direction.slice(1)}: ${what}`;
    return there.find((item) => item.name === name) ?? { name, label, value: fallback };
  });
  const others = there.filter(({ name }) => !rules.some((rule) => rule.name === name));
  return withSection(draft, { name: LAYOUT_SECTION, label: SECTION_LABEL, items: [...rules, ...others] });
}
