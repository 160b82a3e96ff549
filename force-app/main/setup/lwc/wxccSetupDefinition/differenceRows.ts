import { itemNameOf, SETTING_ITEMS } from 'c/wxccDefinition';
import { diffSettings } from 'c/wxccDefinitionConvert';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';

/** A setting that the definition in force and the draft say differently. */
export interface DifferenceRow {
  readonly key: string;
  readonly item: string;
  readonly before: string;
  readonly after: string;
}

/** What the draft would change, by the name of the item in its first spelling. */
export function differenceRows(inForce: DefinitionDraft, draft: DefinitionDraft): readonly DifferenceRow[] {
  return diffSettings(inForce.settings, draft.settings).map(({ name, setting, before, after }) => ({
    key: name,
    item: itemNameOf(SETTING_ITEMS[setting].paths[0] ?? ''),
    before,
    after,
  }));
}
