import type { Labels } from 'c/wxccBase';
import { holderName } from 'c/wxccStoredDefinitions';
import type { StoredView } from 'c/wxccStoredDefinitions';

/** One line of the table of what is stored. */
export interface StoredRow {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly when: string;
  readonly openText: string;
  readonly removeText: string;
}

/** A moment in the reader's language and zone, to the minute. @param at ms since 1970 */
export const whenText = ({ language }: Labels, at: number): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

export const storedRows = (labels: Labels, view: StoredView): readonly StoredRow[] =>
  view.definitions.map(({ id, name, holdsFor, changedAt }) => ({
    ...{ id, name, holder: holderName(labels, view, holdsFor), when: whenText(labels, changedAt) },
    openText: labels.text('setup_storedOpenOf', { name }),
    removeText: labels.text('setup_storedRemoveOf', { name }),
  }));
