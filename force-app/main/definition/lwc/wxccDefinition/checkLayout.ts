import { isRecord } from 'c/wxccBase';
import { SETTING_ITEMS as ITEM } from 'c/wxccDefinitionItems';
import { createDiagnostic } from 'c/wxccDiagnostic';
import type { Diagnostic, DiagnosticCode } from 'c/wxccDiagnostic';
import type { CallCenterSettings } from './callCenterSettings';

/** The record under a key of an unknown one; empty when there is none. */
const inner = (value: unknown, key: string): Readonly<Record<string, unknown>> => {
  const found = isRecord(value) ? value[key] : undefined;
  return isRecord(found) ? found : {};
};

/** What the layout does for inbound calls when no record matches: `DoNotPop`, `PopToEntity`, …; empty: it does not say. */
function noMatchPop(layout: unknown): { type: string; data: string } {
  const { screenPopType, screenPopData } = inner(inner(inner(layout, 'Inbound'), 'screenPopSettings'), 'NoMatch');
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { type: text(screenPopType), data: text(screenPopData) };
}

/** Every type that shows something begins so; the one that shows nothing is not documented. */
const pops = (type: string): boolean => /^popto/i.test(type);

/**
 * What the definition and the user's softphone layout say against each other, which only the phone can see.
 * - Both pop when nothing matches: ours is not opened, or the agent would get two.
 * - V2 maps fields for a new-record form that the layout does not open.
 * @param layout as Open CTI's getSoftphoneLayout gives it; anything else gives no finding
 */
export function checkLayout({ noMatch, dialect }: CallCenterSettings, layout: unknown): readonly Diagnostic[] {
  const { type, data } = noMatchPop(layout);
  if (type === '') return [];
  const isUnused = dialect === 'webex-v2' && !noMatch.enabled && noMatch.mappings.length > 0 && !/entity$/i.test(type);
  const found: [boolean, DiagnosticCode, string | undefined][] = [
    [noMatch.enabled && pops(type), 'layoutPopsToo', ITEM.noMatchEnabled.paths[0]],
    [isUnused, 'layoutOpensNoForm', ITEM.noMatchMappings.paths[1]],
  ];
  return found
    .filter(([holds]) => holds)
    .map(([, code, path = '']) => createDiagnostic(code, { path }, { layout: data === '' ? type : `${type} ${data}` }));
}

/** Does the softphone layout show something when no record matches? Then our own form would be a second one. */
export const doesLayoutPopNoMatch = (layout: unknown): boolean => pops(noMatchPop(layout).type);
