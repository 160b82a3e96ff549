// Written by scripts/generate/setup-texts.mjs.
import type { Messages } from 'c/wxccBase';
import { convertTexts } from './convertTexts';
import { definitionTexts } from './definitionTexts';
import { layoutTexts } from './layoutTexts';
import { setupTexts } from './setupTexts';
import { storeTexts } from './storeTexts';

/** Every text of the setup tab, by its code. */
export const setupTabTexts: Messages = {
  ...convertTexts,
  ...definitionTexts,
  ...layoutTexts,
  ...setupTexts,
  ...storeTexts,
};
