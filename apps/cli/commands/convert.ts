import path from 'node:path';
import { readSettings, writeImportForm, writeMetadataForm } from 'c/wxccDefinition';
import type { DefinitionDocument, Diagnostic } from 'c/wxccDefinition';
import { convertDefinition, type ConversionNote, type ConversionTarget } from 'c/wxccDefinitionConvert';
import { readDefinitionFile } from '../../definition-xml/readDefinitionFile';
import type { Command, CommandArgs } from '../command';
import { diagnosticText } from '../diagnosticText';
import type { Io } from '../io';
import { labelText } from '../labelText';
import { readInput } from '../readInput';
import { UnusableInput } from '../unusableInput';
import { writeOutput } from '../writeOutput';

/** A line of the report, with its words. */
interface ReportLine {
  readonly severity: ConversionNote['severity'];
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

interface Converted {
  readonly document: DefinitionDocument;
  readonly report: readonly ReportLine[];
}

const DIALECT: Readonly<Record<ConversionTarget, string>> = { v1: 'webex-v1', v2: 'webex-v2', ours: '' };
const WRITE = { import: writeImportForm, metadata: writeMetadataForm } as const;

const isTarget = (text: unknown): text is ConversionTarget => typeof text === 'string' && Object.hasOwn(DIALECT, text);
const isForm = (text: unknown): text is keyof typeof WRITE => typeof text === 'string' && Object.hasOwn(WRITE, text);

const told = ({ severity, code, path: at, params }: ConversionNote): ReportLine => ({
  severity,
  code,
  path: at,
  message: labelText(`convert_${code}`, params),
});

const found = (diagnostic: Diagnostic): ReportLine => ({
  severity: diagnostic.severity,
  code: diagnostic.code,
  path: diagnostic.path,
  message: diagnosticText(diagnostic).message,
});

/** What Salesforce would not take is left out of the new file, and that is a loss to be told. */
const LEFT_OUT = /^(unnamedSection|unnamedItem|strayElement|duplicateItem|otherEncoding)$/;

function convert(bytes: Uint8Array, file: string, to: ConversionTarget | undefined): Converted {
  const { source, document, diagnostics } = readDefinitionFile(bytes, path.basename(file));
  if (!source || !document)
    throw new UnusableInput('definition', `${file}: ${diagnostics.map((each) => found(each).message).join(' ')}`);
  const built = diagnostics.filter(({ code }) => LEFT_OUT.test(code)).map(found);
  // In its own spelling a file keeps its labels, order and unknown items: only the form changes.
  if (to === undefined || readSettings(source).settings.dialect === DIALECT[to]) return { document, report: built };
  const conversion = convertDefinition(source, to);
  if (!conversion)
    throw new UnusableInput(
      'notWebex',
      `${file} is no definition of Webex Contact Center for Open CTI: leave out --to`,
    );
  return { document: conversion.document, report: [...built, ...conversion.report.map(told)] };
}

function readOptions({ values, positionals }: CommandArgs) {
  const [file, ...more] = positionals;
  const { to, format = 'import', output } = values;
  if (file === undefined || more.length > 0)
    throw new UnusableInput('usage', 'convert takes one file: wxcc convert FILE --to v1|v2|ours');
  if (to !== undefined && !isTarget(to)) throw new UnusableInput('usage', `--to takes v1, v2 or ours`);
  if (!isForm(format)) throw new UnusableInput('usage', '--format takes import or metadata');
  return { file, to, format, output: typeof output === 'string' ? output : undefined };
}

/** The file to its place, the report to people: with `--json` both in one document. */
async function write(text: string, report: readonly ReportLine[], output: string | undefined, io: Io): Promise<void> {
  if (output !== undefined) await writeOutput(output, text);
  if (io.json) return io.out(JSON.stringify({ text, report }, null, 2));
  if (output === undefined) io.out(text.replace(/\n$/, ''));
  for (const { severity, path: at, message } of report) io.error(`${severity}: ${at}  ${message}`);
  io.error(
    report.length === 0 ? 'Nothing is lost.' : `${report.length} remarks; wxcc check tells of the result itself.`,
  );
}

export const command: Command = {
  name: 'convert',
  usage: [
    'Usage: wxcc convert FILE [--to v1|v2|ours] [--format import|metadata] [-o OUT] [--json]',
    '',
    'Writes a call center definition in another spelling or form, and says what changes or is lost by it. Converted',
    'to ours it gives the same settings.',
    '',
    '  --to v1|v2|ours            whose items to write; left out, only the form changes',
    '  --format import|metadata   for Setup › Call Centers › Import (the default), or for the Metadata API',
    '  -o, --output OUT           write to this file; to standard output when left out',
    '  --json                     one JSON document: text, report',
    '',
    'The report goes to standard error. In the metadata form the name of the file is the internal name.',
    'Exit code: 0 done (the report may name losses), 2 the file cannot be read as a definition, or wrong options.',
  ].join('\n'),
  options: {
    to: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(args, io) {
    const { file, to, format, output } = readOptions(args);
    const { document, report } = convert(await readInput(file), file, to);
    await write(WRITE[format](document), report, output, io);
    return 0;
  },
};
