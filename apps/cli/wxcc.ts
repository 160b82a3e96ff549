import { parseArgs } from 'node:util';
import type { Command, CommandArgs, ExitCode } from './command';
import { COMMANDS } from './commandTable';
import { generalHelp } from './help';
import { processIo, type Io } from './io';
import { UnusableInput } from './unusableInput';

const COMMON = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

async function findCommand(name: string): Promise<Command> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) throw new UnusableInput('usage', `There is no command “${name}”. wxcc --help lists them.`);
  return (await entry.load()).command;
}

function readArgs(command: Command, argv: string[]): CommandArgs {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
    return { values, positionals };
  } catch (error) {
    // parseArgs says in words what it does not know; its stack is of no use to anybody.
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnusableInput('usage', `${reason}\n${command.usage.split('\n')[0] ?? ''}`);
  }
}

async function dispatch(argv: string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(generalHelp());
    return name === undefined ? 2 : 0;
  }
  if (name.startsWith('-')) throw new UnusableInput('usage', 'A command comes first. wxcc --help lists them.');
  const command = await findCommand(name);
  const args = readArgs(command, rest);
  if (args.values['help'] !== true) return command.run(args, io);
  io.out(command.usage);
  return 0;
}

/** One line for people, one document for programs. */
function tell(error: UnusableInput, io: Io): void {
  if (io.json) io.out(JSON.stringify({ error: { code: error.code, message: error.message } }, null, 2));
  else io.error(`wxcc: ${error.message}`);
}

/** A mistake of ours: whoever reports it has something to report, and programs still get their document. */
function tellStack(error: unknown, io: Io): void {
  if (error instanceof Error && error.stack !== undefined) io.error(error.stack);
}

/**
 * The command line without the process around it.
 * @param argv what was typed after `wxcc`
 * @param io the process's streams, when left out
 * @returns the exit code
 */
export async function run(argv: string[], io: Io = processIo(argv.includes('--json'))): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (!(error instanceof UnusableInput)) tellStack(error, io);
    tell(error instanceof UnusableInput ? error : new UnusableInput('unexpected', String(error)), io);
    return 2;
  }
}
