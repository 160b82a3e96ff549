import type { Notice, Severity } from 'c/wxccBase';
import type { MappedFields, SkippedField, SkipReason } from './mappedFields';

/**
 * What a person should hear of, and as what. A variable that this call does not have, or has blank, is everyday life. One
 * notice for each kind, however many fields: nobody reads twelve.
 */
const TOLD: Readonly<Partial<Record<SkipReason, readonly [code: string, severity: Severity]>>> = {
  unknownField: ['mappedFieldsUnknown', 'warning'],
  notWritable: ['mappedFieldsNotWritable', 'warning'],
  badValue: ['mappedValuesRefused', 'warning'],
  noRule: ['mappedRulesUnmatched', 'warning'],
};

/** Names enough to find the place; the definition has them all. */
const NAMED = 10;

function list(names: readonly string[]): string {
  const unique = [...new Set(names)];
  return unique.length > NAMED ? `${unique.slice(0, NAMED).join(', ')}, … (${unique.length})` : unique.join(', ');
}

const named = ({ field, variable }: SkippedField): string =>
  variable === undefined ? field : `${field} ← ${variable}`;

/**
 * Notices about fields that stayed unfilled or were cut.
 * @param object API name of the object they were for
 */
export function mappingNotices({ skipped, cut }: MappedFields, object: string): readonly Notice[] {
  const told = Object.entries(TOLD).flatMap(([reason, [code, severity]]): Notice[] => {
    const fields = skipped.filter((each) => each.reason === reason).map(named);
    return fields.length === 0 ? [] : [{ severity, code, params: { object, fields: list(fields) } }];
  });
  if (cut.length === 0) return told;
  return [...told, { severity: 'warning', code: 'mappedValuesCut', params: { object, fields: list(cut) } }];
}
