import { cleanLayout, exactOrigin, makeLayout, NotALayout, widgetFolder } from 'c/wxccDesktopLayout';
import type { LayoutFinding, LayoutResult, WidgetOptions } from 'c/wxccDesktopLayout';
import type { Command, CommandArgs, ExitCode } from '../command';
import type { Io } from '../io';
import { labelText } from '../labelText';
import { readInput } from '../readInput';
import { UnusableInput } from '../unusableInput';
import { writeOutput } from '../writeOutput';

const isAddress = (text: string): boolean => /^https?:\/\//.test(text);

/** Origins may follow `--softphone-origin` one after the other: what looks like an address is no file. */
function readOrigins({ values, positionals }: CommandArgs): readonly string[] {
  const given = values['softphone-origin'];
  const texts = [...(Array.isArray(given) ? given.map(String) : []), ...positionals.filter(isAddress)];
  if (texts.length === 0)
    throw new UnusableInput('usage', '--softphone-origin is missing: the origin of the softphone');
  return texts.map((text) => {
    const origin = exactOrigin(text);
    if (!origin) throw new UnusableInput('badOrigin', `${text} is no exact https origin (https://host, no path, no *)`);
    return origin;
  });
}

function readWidgetOptions(args: CommandArgs): WidgetOptions {
  const address = args.values['widget-url'];
  if (typeof address !== 'string')
    throw new UnusableInput('usage', '--widget-url is missing: the folder that holds wxcc-relay.js and wxcc-panel.js');
  const baseUrl = widgetFolder(address);
  if (!baseUrl) throw new UnusableInput('badWidgetUrl', `${address} is no https address`);
  return {
    baseUrl,
    origins: readOrigins(args),
    panel: args.values['no-panel'] !== true,
    replaceLegacy: args.values['replace-legacy'] === true,
  };
}

function make(current: string | undefined, args: CommandArgs): LayoutResult {
  if (args.values['remove'] !== true) return makeLayout(current, readWidgetOptions(args));
  if (current === undefined) throw new UnusableInput('usage', '--remove needs the layout to clean: CURRENT.json');
  return cleanLayout(current);
}

async function readCurrent({ positionals }: CommandArgs): Promise<{ file: string; text: string } | undefined> {
  const [file, ...more] = positionals.filter((text) => !isAddress(text));
  if (more.length > 0) throw new UnusableInput('usage', `layout takes one file, not also ${more.join(', ')}`);
  if (file === undefined) return undefined;
  return { file, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readInput(file)) };
}

/** Says in one line why a file is not taken, with exit code 2 as for all unusable input. */
function explain(error: unknown, file: string): never {
  if (error instanceof NotALayout)
    throw new UnusableInput(error.code, labelText(`layout_${error.code}`, { file, reason: error.message }));
  throw error;
}

const told = (finding: LayoutFinding) => ({ ...finding, message: labelText(`layout_${finding.code}`) });

async function write({ layout, text, findings }: LayoutResult, output: unknown, io: Io): Promise<void> {
  const file = typeof output === 'string' ? output : undefined;
  const tells = findings.map(told);
  if (file !== undefined) await writeOutput(file, text);
  if (io.json) io.out(JSON.stringify({ file: file ?? null, layout, findings: tells }, null, 2));
  else if (file === undefined) io.out(text.replace(/\n$/, ''));
  if (io.json) return;
  for (const { severity, role, message } of tells) io.error(`${severity}: ${role ? `${role}: ` : ''}${message}`);
}

export const command: Command = {
  name: 'layout',
  usage: [
    'Usage: wxcc layout [CURRENT.json] --widget-url URL --softphone-origin ORIGIN… [options] [-o OUT] [--json]',
    '       wxcc layout CURRENT.json --remove [-o OUT]',
    '',
    "Puts the relay and the panel into a team's desktop layout, for the roles that take calls, and keeps all else as",
    'it is; without CURRENT.json it writes a new, minimal layout. Doing it again changes nothing but addresses.',
    '',
    '  --widget-url URL            folder with wxcc-relay.js and wxcc-panel.js, on https',
    '  --softphone-origin ORIGIN   where the softphone page stands, e.g. https://acme--c.vf.force.com; several may follow',
    '  --remove                    take our widgets out again',
    "  --replace-legacy            take the place of Cisco's own Salesforce connector",
    '  --no-panel                  the relay alone, without the tab',
    '  -o, --output OUT            write to this file; to standard output when left out',
    '  --json                      one JSON document: file, layout, findings',
    '',
    'Exit code: 0 done (warnings perhaps), 1 something could not be added, 2 not a layout or wrong options.',
  ].join('\n'),
  options: {
    'widget-url': { type: 'string' },
    'softphone-origin': { type: 'string', multiple: true },
    remove: { type: 'boolean' },
    'replace-legacy': { type: 'boolean' },
    'no-panel': { type: 'boolean' },
    output: { type: 'string', short: 'o' },
  },
  async run(args, io): Promise<ExitCode> {
    const current = await readCurrent(args);
    let result: LayoutResult;
    try {
      result = make(current?.text, args);
    } catch (error) {
      return explain(error, current?.file ?? '');
    }
    await write(result, args.values['output'], io);
    return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
