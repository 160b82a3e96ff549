import path from 'node:path';
import { readSettings, type Diagnostic } from 'c/wxccDefinition';
import { readDefinitionFile } from '../../definition-xml/readDefinitionFile';
import { checkJson, checkText, type CheckReport } from '../checkReport';
import type { Command, ExitCode } from '../command';
import { readInput } from '../readInput';
import { UnusableInput } from '../unusableInput';

function inspect(bytes: Uint8Array, file: string): CheckReport {
  const { source, diagnostics: built } = readDefinitionFile(bytes, path.basename(file));
  if (!source) return { file, format: null, dialect: 'other', settings: null, diagnostics: built };
  const { settings, diagnostics } = readSettings(source);
  const format = source.format === 'metadata' ? 'metadata' : 'import';
  const all = [...built, ...diagnostics].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { file, format, dialect: settings.dialect, settings, diagnostics: all };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function exitCode({ settings, diagnostics }: CheckReport): ExitCode {
  if (settings === null) return 2;
  return diagnostics.some(isError) ? 1 : 0;
}

export const command: Command = {
  name: 'check',
  usage: [
    'Usage: wxcc check FILE [--json]',
    '',
    'Reads a call center definition (import XML or Metadata API XML; version 1, version 2 or ours) and says',
    'what is wrong with it, on which line, and what to do.',
    '',
    '  --json  one JSON document: format, dialect, settings, diagnostics',
    '',
    'Exit code: 0 no errors (warnings perhaps), 1 errors, 2 the file cannot be read as a definition.',
  ].join('\n'),
  options: {},
  async run({ positionals }, io) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new UnusableInput('usage', 'check takes one file: wxcc check FILE [--json]');
    }
    const report = inspect(await readInput(file), file);
    io.out(io.json ? checkJson(report) : checkText(report, io.colour));
    return exitCode(report);
  },
};
