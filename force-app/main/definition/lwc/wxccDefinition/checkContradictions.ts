import { SETTING_ITEMS as ITEM } from 'c/wxccDefinitionItems';
import type { SettingItem } from 'c/wxccDefinitionItems';
import { plainValue, createDiagnostic } from 'c/wxccDiagnostic';
import type { Diagnostic, DiagnosticCode } from 'c/wxccDiagnostic';
import type { CallCenterSettings } from './callCenterSettings';
import type { SettingsReader } from './settingsReader';

interface Contradiction {
  readonly code: DiagnosticCode;
  readonly holds: boolean;
  /** The item to point to: the one to change. */
  readonly item: SettingItem;
  readonly params?: Record<string, string>;
}

const blank = (reader: SettingsReader, item: SettingItem): boolean => plainValue(reader.find(item)?.value ?? '') === '';

function activity({ activity: s }: CallCenterSettings): readonly Contradiction[] {
  const late = s.createAt === 'wrappedUp';
  const unnamed = s.activityIdVariable === '' && s.sharedRecordVariable === '';
  const field = s.notesField.toLowerCase();
  const mapped = s.notes && s.mappings.some((mapping) => mapping.field.toLowerCase() === field);
  return [
    { code: 'openWithoutCreate', holds: s.enabled && s.openAtConnected && late, item: ITEM.openAtConnected },
    {
      code: 'ownershipWithoutVariable',
      holds: s.enabled && s.changeOwnership && unnamed,
      item: ITEM.activityIdVariable,
    },
    { code: 'ownershipAtWrapUp', holds: s.enabled && s.changeOwnership && late, item: ITEM.changeOwnership },
    { code: 'activityOffYetUsed', holds: !s.enabled && s.openAtConnected, item: ITEM.openAtConnected },
    { code: 'activityOffYetUsed', holds: !s.enabled && s.openAtWrapUp, item: ITEM.openAtWrapUp },
    { code: 'activityOffYetUsed', holds: !s.enabled && s.changeOwnership, item: ITEM.changeOwnership },
    { code: 'notesFieldMapped', holds: mapped, item: ITEM.activityMappings, params: { field: s.notesField } },
  ];
}

function others(settings: CallCenterSettings, reader: SettingsReader): readonly Contradiction[] {
  const { screenPop, noMatch, omniChannel } = settings;
  const omni = omniChannel.enabled && omniChannel.pairs.length === 0;
  const bothCaseModes = reader.flag(ITEM.caseInEditMode) && reader.flag(ITEM.caseAlwaysInViewMode);
  const noObject = reader.has(ITEM.noMatchObject) && blank(reader, ITEM.noMatchObject);
  return [
    {
      code: 'advancedWithoutVariable',
      holds: screenPop.advanced && screenPop.cadVariable === '',
      item: ITEM.cadVariable,
    },
    {
      code: 'fallbackWithoutAdvanced',
      holds: screenPop.fallbackToAni && !screenPop.advanced,
      item: ITEM.fallbackToAni,
    },
    { code: 'noMatchWithoutObject', holds: noMatch.enabled && noObject, item: ITEM.noMatchObject },
    { code: 'caseEditAndView', holds: bothCaseModes, item: ITEM.caseInEditMode },
    { code: 'omniWithoutStatus', holds: omni && omniChannel.statusDuringCall === '', item: ITEM.omniStatusDuringCall },
    { code: 'omniWithoutStatus', holds: omni && omniChannel.idleCodeDuringWork === '', item: ITEM.idleCodeDuringWork },
  ];
}

/** Settings that are each valid and make no sense together. */
export function checkContradictions(settings: CallCenterSettings, reader: SettingsReader): readonly Diagnostic[] {
  return [...activity(settings), ...others(settings, reader)]
    .filter(({ holds }) => holds)
    .map(({ code, item, params = {} }) =>
      createDiagnostic(code, reader.find(item) ?? { path: item.paths[0] ?? '' }, params),
    );
}
