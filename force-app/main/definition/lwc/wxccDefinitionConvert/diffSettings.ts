import type { CallCenterSettings, FieldMapping, SettingName } from 'c/wxccDefinition';
import { SETTING_LEAVES } from './settingLeaves';
import { writeMappingPairs } from './writeMapping';

/** A setting that two definitions say differently, as text for people. */
export interface SettingDifference {
  readonly setting: SettingName;
  /** `activity.createAt`, … */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

type Values = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is FieldMapping =>
  typeof value === 'object' && value !== null && 'field' in value && 'value' in value;

function ruleText(mapping: FieldMapping): string {
  if (mapping.value.kind !== 'rules') return writeMappingPairs([mapping]);
  const rules = mapping.value.rules.map(({ when, then }) => `${when} → ${then}`).join('; ');
  return `${mapping.field}={${mapping.value.name}} (${rules})`;
}

const isPair = (value: unknown): value is { readonly status: string; readonly idleCode: string } =>
  typeof value === 'object' && value !== null && 'status' in value && 'idleCode' in value;

function partText(part: unknown): string {
  if (isMapping(part)) return ruleText(part);
  return isPair(part) ? `${part.status}=${part.idleCode}` : String(part);
}

/** A setting's value as one line. */
export function settingText(value: unknown): string {
  if (Array.isArray(value)) return value.map(partText).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const groupOf = (settings: CallCenterSettings, group: string): Values => {
  const found: unknown = Reflect.get(settings, group);
  return typeof found === 'object' && found !== null ? { ...found } : {};
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

/** Every setting in which two definitions differ, in the order of the settings. Whose items they are does not count. */
export function diffSettings(before: CallCenterSettings, after: CallCenterSettings): readonly SettingDifference[] {
  return Object.entries(SETTING_LEAVES).flatMap(([group, leaves]) =>
    Object.entries<SettingName>(leaves)
      .map(([key, setting]) => ({
        key,
        setting,
        one: groupOf(before, group)[key],
        other: groupOf(after, group)[key],
      }))
      .filter(({ one, other }) => !isSame(one, other))
      .map(({ key, setting, one, other }) => ({
        setting,
        name: `${group}.${key}`,
        before: settingText(one),
        after: settingText(other),
      })),
  );
}
