import { SETTING_ITEMS as ITEM } from 'c/wxccDefinitionItems';
import type { SettingItem } from 'c/wxccDefinitionItems';
import { plainValue, createDiagnostic } from 'c/wxccDiagnostic';
import type { Diagnostic, DiagnosticCode } from 'c/wxccDiagnostic';
import type { CallCenterSettings } from './callCenterSettings';
import type { SettingsReader } from './settingsReader';
import { lacksVariable, sharesOneVariable } from './settleContradictions';

interface Contradiction {
  readonly code: DiagnosticCode;
  readonly holds: boolean;
  /** The item to point to: the one to change. */
  readonly item: SettingItem;
  readonly params?: Record<string, string>;
}

const blank = (reader: SettingsReader, item: SettingItem): boolean => plainValue(reader.find(item)?.value ?? '') === '';

function activity({ activity: s }: CallCenterSettings, reader: SettingsReader): readonly Contradiction[] {
  const late = s.createAt === 'wrappedUp';
  const field = s.notesField.toLowerCase();
  const mapped = s.enabled && s.notes && s.mappings.some((mapping) => mapping.field.toLowerCase() === field);
  return [
    { code: 'openWithoutCreate', holds: s.enabled && s.openAtConnected && late, item: ITEM.openAtConnected },
    {
      code: 'ownershipWithoutVariable',
      holds: s.enabled && s.changeOwnership && lacksVariable(s),
      item: ITEM.activityIdVariable,
    },
    { code: 'ownershipAtWrapUp', holds: s.enabled && s.changeOwnership && late, item: ITEM.changeOwnership },
    { code: 'activityOffYetUsed', holds: !s.enabled && s.openAtConnected, item: ITEM.openAtConnected },
    { code: 'activityOffYetUsed', holds: !s.enabled && s.openAtWrapUp, item: ITEM.openAtWrapUp },
    { code: 'activityOffYetUsed', holds: !s.enabled && s.changeOwnership, item: ITEM.changeOwnership },
    { code: 'activityOffYetUsed', holds: !s.enabled && s.mappings.length > 0, item: ITEM.activityMappings },
    { code: 'notesWithoutActivity', holds: !s.enabled && s.notes && reader.has(ITEM.notes), item: ITEM.notes },
    { code: 'oneVariableTwice', holds: s.enabled && sharesOneVariable(s), item: ITEM.sharedRecordVariable },
    { code: 'notesFieldMapped', holds: mapped, item: ITEM.activityMappings, params: { field: s.notesField } },
  ];
}

function others(settings: CallCenterSettings, reader: SettingsReader): readonly Contradiction[] {
  const { screenPop, noMatch } = settings;
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
    {
      code: 'noMatchWhileRinging',
      holds: noMatch.enabled && screenPop.moment === 'offered',
      item: ITEM.noMatchEnabled,
    },
    { code: 'caseEditAndView', holds: bothCaseModes, item: ITEM.caseInEditMode },
  ];
}

const isAvailable = (name: string): boolean => name.trim().toLowerCase() === 'available';

/** The first status that stands on the left of two pairs: only the first of them counts. */
function statusTwice({ pairs }: CallCenterSettings['omniChannel']): string | undefined {
  const names = pairs.map(({ status }) => status.toLowerCase());
  return pairs.find((_, at) => names.indexOf(names[at] ?? '') < at)?.status;
}

function presence({ omniChannel: omni, leaving }: CallCenterSettings): readonly Contradiction[] {
  const { enabled, pairs, statusDuringCall, idleCodeDuringWork, omniFollowsWebex, webexFollowsOmni } = omni;
  const isUnpaired = enabled && pairs.length === 0;
  const twice = statusTwice(omni);
  return [
    { code: 'omniWithoutStatus', holds: isUnpaired && statusDuringCall === '', item: ITEM.omniStatusDuringCall },
    { code: 'omniWithoutStatus', holds: isUnpaired && idleCodeDuringWork === '', item: ITEM.idleCodeDuringWork },
    {
      code: 'omniWithoutDirection',
      holds: enabled && !omniFollowsWebex && !webexFollowsOmni,
      item: ITEM.webexFollowsOmni,
    },
    { code: 'omniPairsUnused', holds: !enabled && pairs.length > 0, item: ITEM.presencePairs },
    {
      code: 'presencePairTwice',
      holds: twice !== undefined,
      item: ITEM.presencePairs,
      params: { status: twice ?? '' },
    },
    { code: 'idleCodeAvailable', holds: enabled && isAvailable(idleCodeDuringWork), item: ITEM.idleCodeDuringWork },
    { code: 'idleCodeAvailable', holds: isAvailable(leaving.idleCode), item: ITEM.leaveIdleCode },
  ];
}

/**
 * Settings that are each valid and make no sense together.
 * @param settings as asked, before `settleContradictions`
 */
export function checkContradictions(settings: CallCenterSettings, reader: SettingsReader): readonly Diagnostic[] {
  return [...activity(settings, reader), ...others(settings, reader), ...presence(settings)]
    .filter(({ holds }) => holds)
    .map(({ code, item, params = {} }) =>
      createDiagnostic(code, reader.find(item) ?? { path: item.paths[0] ?? '' }, params),
    );
}
