import type { Labels } from 'c/wxccBase';
import type { ConversionTarget } from 'c/wxccDefinitionConvert';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';

const DIALECTS = {
  'webex-v1': 'dialectV1',
  'webex-v2': 'dialectV2',
  webex: 'dialectOurs',
  other: 'dialectOther',
} as const;

/** Which definition is open, and whose items it holds. */
export function draftTitle(labels: Labels, { settings }: DefinitionDraft): string {
  const { displayName, internalName } = settings.general;
  const name = displayName || internalName || labels.text('setup_unnamed');
  return labels.text('setup_draftOf', { name, dialect: labels.text(`setup_${DIALECTS[settings.dialect]}`) });
}

const TARGETS: readonly (readonly [target: ConversionTarget, code: string, dialect: string])[] = [
  ['ours', 'toOurs', ''],
  ['v1', 'toV1', 'webex-v1'],
  ['v2', 'toV2', 'webex-v2'],
];

/** Spellings the definition can be turned into; its own is none. */
export const conversionButtons = (labels: Labels, { settings }: DefinitionDraft) =>
  TARGETS.filter(([, , dialect]) => dialect !== settings.dialect).map(([target, code]) => ({
    target,
    text: labels.text(`setup_${code}`),
  }));
