import type { Notice } from 'c/wxccBase';
import { checkLayout, searchesNothing } from 'c/wxccDefinition';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { SoftphoneLayout } from 'c/wxccSalesforce';

const NOTHING: Notice = { severity: 'warning', code: 'layoutSearchesNothing', params: {} };

/**
 * What is wrong with the user's softphone layout, alone and against the definition: only here both are known. What is
 * merely good to know stays out.
 */
export function layoutConditions(settings: CallCenterSettings, layout: SoftphoneLayout): readonly Notice[] {
  const found = checkLayout(settings, layout)
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, code, params }) => ({ severity, code, params }));
  return [...(searchesNothing(layout) ? [NOTHING] : []), ...found];
}
