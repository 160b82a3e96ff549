import type { CallCenterSettings, Diagnostic } from 'c/wxccDefinition';
import { diagnosticText } from './diagnosticText';

/** What `wxcc check` found. `format` and `settings` are null when nothing could be read. */
export interface CheckReport {
  readonly file: string;
  readonly format: 'import' | 'metadata' | null;
  readonly dialect: CallCenterSettings['dialect'];
  readonly settings: CallCenterSettings | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The document for programs: each diagnostic with its texts, `line` null where there is none. */
export function checkJson({ format, dialect, settings, diagnostics }: CheckReport): string {
  const told = diagnostics.map((diagnostic) => {
    const { severity, code, path, line = null } = diagnostic;
    return { severity, code, path, line, ...diagnosticText(diagnostic) };
  });
  return JSON.stringify({ format, dialect, settings, diagnostics: told }, null, 2);
}

const DIALECT = {
  'webex-v1': 'Webex Contact Center, version 1 (legacy connector)',
  'webex-v2': 'Webex Contact Center, version 2',
  webex: 'Webex Contact Center, open softphone',
  other: 'not a Webex Contact Center definition for Open CTI',
} as const;

const COLOUR = { error: 31, warning: 33, info: 36 } as const;
const HEADING = { error: 'Errors', warning: 'Warnings', info: 'Good to know' } as const;
const ONE = { error: 'error', warning: 'warning', info: 'remark' } as const;

type Severity = Diagnostic['severity'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const paint = (text: string, colour: number | undefined): string =>
  colour === undefined ? text : `\u001b[${colour}m${text}\u001b[0m`;

function tellOne(diagnostic: Diagnostic): readonly string[] {
  const { line, path } = diagnostic;
  const { message, repair } = diagnosticText(diagnostic);
  const place = [line === undefined ? '' : `line ${line}`, path].filter((text) => text !== '').join('  ');
  return [...(place === '' ? [] : [`  ${place}`]), `    ${message}`, `      → ${repair}`];
}

function tellGroup(severity: Severity, { diagnostics }: CheckReport, colour: boolean): readonly string[] {
  const group = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
  if (group.length === 0) return [];
  const heading = paint(HEADING[severity], colour ? COLOUR[severity] : undefined);
  return [heading, ...group.flatMap(tellOne), ''];
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

function summary({ diagnostics }: CheckReport): string {
  const counted = SEVERITIES.map((severity) => {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return found === 0 ? '' : count(found, ONE[severity]);
  }).filter((text) => text !== '');
  return counted.length === 0 ? 'Nothing to remark: this definition is fine.' : counted.join(', ');
}

/** The same for people: grouped by severity, each with its line and what to do. */
export function checkText(report: CheckReport, colour: boolean): string {
  const whose = report.format === null ? 'unreadable' : `${DIALECT[report.dialect]}, ${report.format} form`;
  const groups = SEVERITIES.flatMap((severity) => tellGroup(severity, report, colour));
  return [`${report.file}: ${whose}`, '', ...groups, summary(report)].join('\n');
}
