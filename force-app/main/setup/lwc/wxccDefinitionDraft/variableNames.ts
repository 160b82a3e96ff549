import { SPECIAL_VARIABLES } from 'c/wxccDefinition';
import type { CallCenterSettings, MappingValue } from 'c/wxccDefinition';

const PLACEHOLDER = /\{([^{}]+)\}/g;

function namesIn(value: MappingValue): readonly string[] {
  if (value.kind === 'variable' || value.kind === 'rules') return [value.name];
  if (value.kind !== 'template') return [];
  return [...value.text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/**
 * Variables to pick from in a mapping: those that the definition names already, those of a contact that is at hand, and
 * those that every call has. Each once, whatever its case; sorted.
 * @param more names of the contact's variables
 */
export function variableNames(settings: CallCenterSettings, more: readonly string[] = []): readonly string[] {
  const { activity, cases, noMatch, screenPop } = settings;
  const mappings = [...activity.mappings, ...cases.mappings, ...noMatch.mappings];
  const named = [screenPop.cadVariable, activity.activityIdVariable, activity.sharedRecordVariable];
  const all = [...more, ...mappings.flatMap(({ value }) => namesIn(value)), ...named, ...SPECIAL_VARIABLES];
  const byName = new Map(all.map((name) => name.trim()).map((name) => [name.toLowerCase(), name]));
  byName.delete('');
  return [...byName.values()].sort((one, other) => one.localeCompare(other));
}
