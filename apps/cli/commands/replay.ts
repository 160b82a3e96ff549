import path from 'node:path';
import { isWxccError } from 'c/wxccBase';
import { readSettings } from 'c/wxccDefinition';
import type { Diagnostic } from 'c/wxccDefinition';
import { readDefinitionFile } from '../../definition-xml/readDefinitionFile';
import { readEvents } from '../../replay/readEvents';
import { replay } from '../../replay/replay';
import type { PrintedNotice } from '../../replay/replayNotices';
import { readOrgFile, settingsMap } from '../../simulator/org/engine';
import type { CallCenterMap, OrgFile } from '../../simulator/org/engine';
import type { Command } from '../command';
import { diagnosticText } from '../diagnosticText';
import { readInput } from '../readInput';
import { UnusableInput } from '../unusableInput';

interface Definition {
  readonly settings: CallCenterMap;
  readonly notices: readonly PrintedNotice[];
}

const toNotice = (diagnostic: Diagnostic): PrintedNotice => ({
  severity: diagnostic.severity,
  code: diagnostic.code,
  message: diagnosticText(diagnostic).message,
});

async function readDefinition(file: string): Promise<Definition> {
  const { source, diagnostics } = readDefinitionFile(await readInput(file), path.basename(file));
  if (!source) {
    const why = diagnostics.map((each) => diagnosticText(each).message).join(' ');
    throw new UnusableInput('definition', `${file}: ${why}`);
  }
  const all = [...diagnostics, ...readSettings(source).diagnostics];
  return { settings: settingsMap(source), notices: all.map(toNotice) };
}

async function readOrg(file: string | undefined): Promise<OrgFile> {
  if (file === undefined) return {};
  const text = new TextDecoder().decode(await readInput(file));
  try {
    return readOrgFile(JSON.parse(text) as unknown);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !isWxccError(error)) throw error;
    throw new UnusableInput('org', `${file}: ${error.message}`);
  }
}

const fileOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const command: Command = {
  name: 'replay',
  usage: [
    'Usage: wxcc replay --definition FILE --events FILE [--org FILE]',
    '',
    'Feeds recorded desktop events through the softphone on a virtual clock and prints, as one JSON document, what',
    'Salesforce and the Desktop would receive: operations, records, notices. After the last event the clock runs on until',
    'nothing waits, but not into what is due half an hour later (the end of a call that was handed over and not taken).',
    '',
    '  --definition FILE  call center definition, import or Metadata API form',
    '  --events FILE      JSON array or JSON lines of desktop events and actions',
    '                     (clickToDial, dial, confirmDial, cancelDial, note, subject, associate, createCase,',
    '                     openActivity, navigate, omniStatus, omniWork)',
    '  --org FILE         records, user, agent and softphone layout; the sample org when left out',
    '',
    'Exit code: 0 no errors, 1 a notice of severity error, 2 a file cannot be used.',
  ].join('\n'),
  options: { definition: { type: 'string' }, events: { type: 'string' }, org: { type: 'string' } },
  async run({ values }, io) {
    const [definitionFile, eventsFile] = [fileOf(values['definition']), fileOf(values['events'])];
    if (definitionFile === undefined || eventsFile === undefined)
      throw new UnusableInput('usage', 'replay needs --definition FILE and --events FILE');
    const definition = await readDefinition(definitionFile);
    const recording = readEvents(new TextDecoder().decode(await readInput(eventsFile)));
    const org = await readOrg(fileOf(values['org']));
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const { operations, records, notices } = await replay({ settings: definition.settings, org, recording, timeZone });
    const all = [...definition.notices, ...notices];
    io.out(JSON.stringify({ operations, records, notices: all }, null, 2));
    return all.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
