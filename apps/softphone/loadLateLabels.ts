import { createLabelSource } from 'c/wxccBase';
import type { Labels, Messages } from 'c/wxccBase';

const TEXTS: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  en: () => import('../labels/late.en.json'),
  es: () => import('../labels/late.es.json'),
};

/** Texts of what is loaded on demand, in the page's language. Should they not come, every text is its own code. */
export async function loadLateLabels(language: string, timeZone: string): Promise<Labels> {
  const load = TEXTS[language] ?? TEXTS['en'];
  const texts = await load?.().catch(() => undefined);
  return createLabelSource(texts?.default ?? {}, language, { timeZone });
}
