import { LABELS_GLOBAL } from './pageLabels';

/** Asks for the texts of what is loaded on demand, in the page's language. They come after the first paint and hold nothing up. */
export function loadLaterLabels(page: Document, folder: URL): void {
  const loaded = (page.defaultView as unknown as Record<string, { language?: string } | undefined>)[LABELS_GLOBAL];
  // Without the first file there is nothing to add to.
  if (!loaded) return;
  const script = page.createElement('script');
  script.src = new URL(`labels.${loaded.language === 'es' ? 'es' : 'en'}.js`, folder).href;
  page.head.append(script);
}
