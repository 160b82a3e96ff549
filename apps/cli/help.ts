import { COMMANDS } from './commandTable';

/** What `wxcc --help` shows. */
export function generalHelp(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: wxcc <command> [arguments]',
    '',
    'Commands:',
    ...lines,
    '',
    'wxcc <command> --help shows what a command takes. --json prints one JSON document.',
    'Exit code: 0 fine, 1 at least one error was found, 2 the input cannot be used.',
  ].join('\n');
}
