import type { Labels } from 'c/wxccBase';
import { EVERYBODY } from './storedDefinitions';
import type { Holder, StoredDefinition, StoredView } from './storedDefinitions';

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const everybody = (labels: Labels): Holder => ({ holdsFor: EVERYBODY, name: labels.text('setup_storeEverybody') });

const named = (labels: Labels, code: string, holders: readonly Holder[] = []): readonly Holder[] =>
  holders.map(({ holdsFor, name }) => ({ holdsFor, name: labels.text(code, { name }) }));

/** For whom a definition may be stored, in words: everybody, then custom permissions, then profiles. */
export const holderChoices = (labels: Labels, { profiles, permissions }: StoredView): readonly Holder[] => [
  everybody(labels),
  ...named(labels, 'setup_storePermission', permissions),
  ...named(labels, 'setup_storeProfile', profiles),
];

/** Whom a stored definition holds for. One for what the org no longer has, or never had, holds for nobody. */
export function holderName(labels: Labels, view: StoredView, holdsFor: string): string {
  const found = holderChoices(labels, view).find((each) => isSame(each.holdsFor, holdsFor));
  const isKnown = view.profiles !== undefined && view.permissions !== undefined;
  return found?.name ?? (isKnown ? labels.text('setup_storedNobody', { holder: holdsFor }) : holdsFor);
}

/** What is stored for the same people: there is one at most. */
export const storedFor = ({ definitions }: StoredView, holdsFor: string): StoredDefinition | undefined =>
  definitions.find((each) => isSame(each.holdsFor, holdsFor));
