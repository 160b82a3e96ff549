import type { Severity } from 'c/wxccBase';
import type { DiagnosticCode } from './diagnosticCodes';

/**
 * One finding about a definition. Text is not here: `code` names the labels `Wxcc_check_<code>` (what is wrong) and
 * `Wxcc_repair_<code>` (what to do), `params` fill them.
 */
export interface Diagnostic {
  readonly severity: Severity;
  /** camelCase, for example `notABoolean`. */
  readonly code: DiagnosticCode;
  /** `/section/item`, or empty when it is about the file. */
  readonly path: string;
  /** 1-based line in the file; undefined when there is no file. */
  readonly line?: number;
  readonly params: Readonly<Record<string, string>>;
}
