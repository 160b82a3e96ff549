import type { ParseArgsConfig } from 'node:util';
import type { Io } from './io';

/** What the person typed after the command's name, checked against the command's options. */
export interface CommandArgs {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** 0 fine, 1 at least one finding of severity `error`, 2 unusable input. */
export type ExitCode = 0 | 1 | 2;

/** One command in `commands/<name>.ts`, listed in `commandTable.ts`. `--json` and `--help` are added to every command. */
export interface Command {
  readonly name: string;
  /** Shown by `wxcc <name> --help`: first line the call, then what it does and its options. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Throws UnusableInput for what cannot be worked with. */
  run(args: CommandArgs, io: Io): Promise<ExitCode>;
}
