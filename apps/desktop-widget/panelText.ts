import labels from '../../config/labels/desktop.json';

/**
 * - `outside`: this Desktop stands alone, not in Salesforce
 * - `connecting`: inside a frame, no answer yet
 * - `missing`: inside a frame, and no softphone answers
 */
export type PanelState = 'outside' | 'connecting' | 'missing' | 'connected';

/** The panel's one line, in the browser's language where we have it. */
export function panelText(state: PanelState, language: string): string {
  const label = labels[`Wxcc_panel_${state}`];
  return language.toLowerCase().startsWith('es') ? label.es : label.en;
}
