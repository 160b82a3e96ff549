import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { startSimulator } from '../../simulator/server/startSimulator';
import type { Simulator, SimulatorOptions } from '../../simulator/server/startSimulator';
import { PortBusy } from '../../simulator/server/startOrigin';
import { shellFlags } from '../browserFlags';
import type { Command, CommandArgs } from '../command';
import type { Io } from '../io';
import { readInput } from '../readInput';
import { UnusableInput } from '../unusableInput';

/** The repository: the folder above the script that was started (`scripts/wxcc.mjs`, perhaps by way of a link). */
function repository(): string {
  let folder = path.dirname(realpathSync(process.argv[1] ?? '.'));
  while (!existsSync(path.join(folder, 'sfdx-project.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new UnusableInput('usage', 'wxcc start needs the repository around it.');
    folder = parent;
  }
  return folder;
}

function readPort(value: CommandArgs['values'][string]): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_533)
    throw new UnusableInput('usage', `--port takes a number from 0 to 65533, not ${String(value)}.`);
  return port;
}

async function readOptions({ values }: CommandArgs): Promise<SimulatorOptions> {
  const { definition, 'opencti-script': script } = values;
  const port = readPort(values.port);
  const file = typeof definition === 'string' ? definition : undefined;
  const openCtiScript = typeof script === 'string' ? path.resolve(script) : undefined;
  if (openCtiScript) await readInput(openCtiScript);
  return {
    root: repository(),
    ...(port !== undefined && { port }),
    ...(file !== undefined && { definition: { bytes: await readInput(file), fileName: file } }),
    ...(openCtiScript && { openCtiScript }),
  };
}

async function start(options: SimulatorOptions): Promise<Simulator> {
  try {
    return await startSimulator(options);
  } catch (error) {
    if (!(error instanceof PortBusy)) throw error;
    const text = `Port ${error.port} is in use: end what uses it, or give another with --port.`;
    throw new UnusableInput('portBusy', text);
  }
}

const STEPS = [
  '  1. Click “Phone” at the bottom left.',
  '  2. Sign in inside the phone: choose an agent, then a team, then Available.',
  '  3. Click “Simulator” at the bottom right and start a call. Answer it in the phone.',
  '  4. The caller’s record opens. End the call, choose a wrap-up reason, and see Activity on the record.',
];

function tell({ origins }: Simulator, { openCtiScript }: SimulatorOptions, io: Io): void {
  const { org, softphone, desktop } = origins();
  if (io.json) {
    io.out(JSON.stringify({ origins: { org, softphone, desktop } }, null, 2));
    return;
  }
  io.out(`\nThe simulator runs. Open  ${org}\n`);
  STEPS.forEach((step) => io.out(step));
  if (openCtiScript)
    io.out(`\nStart Chromium or Chrome with a fresh profile (--user-data-dir=…) and\n  ${shellFlags()}`);
  io.out(`\nSoftphone  ${softphone}\nDesktop    ${desktop}\nControl    ${org}/simulator/\nStop it with Ctrl+C.\n`);
}

/** Until somebody ends it. */
const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

export const command: Command = {
  name: 'start',
  usage: [
    'Usage: wxcc start [--port N] [--definition FILE] [--opencti-script FILE]',
    '',
    'Starts the simulator: a Salesforce org with the softphone in its utility bar, and a Webex Agent Desktop.',
    'Everything runs on this machine; it stops with Ctrl+C.',
    '',
    '  --port N               use ports N, N+1 and N+2 (without it: 4801, or the next that are free)',
    '  --definition FILE      try this call center definition; the Desktop stays the simulated one',
    "  --opencti-script FILE  use your own copy of Salesforce's opencti_min.js: https on Salesforce's host names",
    '  --json                 print the addresses as one JSON document',
  ].join('\n'),
  options: { port: { type: 'string' }, definition: { type: 'string' }, 'opencti-script': { type: 'string' } },
  async run(args, io) {
    const options = await readOptions(args);
    const simulator = await start(options);
    tell(simulator, options, io);
    await untilInterrupted();
    await simulator.close();
    return 0;
  },
};
