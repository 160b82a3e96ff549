import { createLabelSource } from 'c/wxccBase';
import type { Labels } from 'c/wxccBase';
import en from '../labels/panel.en.json';
import es from '../labels/panel.es.json';

/**
 * The panel's texts.
 * @param language of the Salesforce user, or of the browser while that is not known: `es…` is Spanish, all else English
 */
export function panelLabels(language: string): Labels {
  const isSpanish = language.toLowerCase().startsWith('es');
  return createLabelSource(isSpanish ? es : en, isSpanish ? 'es' : 'en', {
    timeZone: 'UTC',
    onUnknown: () => undefined,
  });
}
