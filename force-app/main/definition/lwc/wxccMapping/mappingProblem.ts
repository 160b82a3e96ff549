import type { DiagnosticCode } from 'c/wxccDiagnostic';
import type { FieldMapping } from './fieldMapping';

/** What was wrong with a mapping; `entry` shows the part, as it was written. */
export interface MappingProblem {
  readonly code: Extract<DiagnosticCode, `mapping${string}`>;
  readonly entry: string;
}

export interface ParsedMapping {
  readonly mappings: readonly FieldMapping[];
  readonly problems: readonly MappingProblem[];
}

/** `Field`, `Field__c`, `ns__Field__c`: what may be an API name at all. Whether it exists, the describe will tell. */
export function isFieldName(text: string): boolean {
  return /^[A-Za-z]\w{0,254}$/.test(text);
}
