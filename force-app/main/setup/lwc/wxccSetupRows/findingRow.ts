import type { Labels } from 'c/wxccBase';
import { itemNameOf } from 'c/wxccDefinition';
import type { Diagnostic } from 'c/wxccDefinition';
import type { ConversionNote } from 'c/wxccDefinitionConvert';
import { canRepair } from 'c/wxccDefinitionDraft';
import { lightOf } from 'c/wxccSetupCheck';
import type { Light, SetupFinding } from 'c/wxccSetupCheck';

/** One line of a list of findings, in words. */
export interface FindingRow {
  readonly key: string;
  readonly light: Light;
  readonly item: string;
  readonly message: string;
  /** What to do; empty when there is nothing to do. */
  readonly repair: string;
  /** Place to open; empty: none. */
  readonly link: string;
  /** The package can repair it. */
  readonly repairable: boolean;
}

/** A finding about the org. */
export function orgRow(labels: Labels, finding: SetupFinding, at: number): FindingRow {
  const { light, code, item, params, link = '', permit } = finding;
  const repair = labels.has(`setup_${code}Repair`) ? labels.text(`setup_${code}Repair`) : '';
  return {
    key: `${at}-${code}`,
    light,
    item,
    message: labels.text(`setup_${code}`, params),
    repair,
    link,
    repairable: permit !== undefined,
  };
}

/** A finding about the definition. `key` leads back to it by its place in the list. */
export function diagnosticRow(labels: Labels, diagnostic: Diagnostic, at: number): FindingRow {
  const { code, params, path } = diagnostic;
  return {
    key: String(at),
    light: lightOf(diagnostic),
    item: itemNameOf(path),
    message: labels.text(`check_${code}`, params),
    repair: labels.text(`repair_${code}`, params),
    link: '',
    repairable: canRepair(diagnostic),
  };
}

/** A line of a conversion's report. */
export function reportRow(labels: Labels, { severity, code, params, path }: ConversionNote, at: number): FindingRow {
  return {
    key: `${at}-${code}`,
    light: severity === 'info' ? 'green' : 'amber',
    item: itemNameOf(path),
    message: labels.text(`convert_${code}`, params),
    repair: '',
    link: '',
    repairable: false,
  };
}
