// Command lines of the Salesforce CLI, held against what the CLI itself said its commands take.
import { readFileSync } from 'node:fs';

export interface Flag {
  readonly type: 'boolean' | 'option';
  readonly options?: readonly string[];
  readonly multiple?: boolean;
  readonly required?: boolean;
}
/** Command to its flags, as `sf commands --json` tells them. */
export type Commands = Readonly<Record<string, Readonly<Record<string, Flag>>>>;

export const RECORDED = JSON.parse(readFileSync('tests/fixtures/sf-commands.json', 'utf8')) as Commands;
/** Every command line of ours in a text: printed ones, and those in the guides' code. */
export const commandLines = (text: string): string[] =>
  [...text.matchAll(/(?:^|\$ |`|\s{4})(sf [a-z]+ [^`\n]+)/gm)].map(([, line = '']) => line.trim());

const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

interface Call {
  readonly id: string;
  readonly given: readonly (readonly [flag: string, value: string | undefined])[];
}

function parse(line: string): Call {
  const [, ...words] = wordsOf(line);
  const firstFlag = words.findIndex((word) => word.startsWith('--'));
  const flags = firstFlag < 0 ? [] : words.slice(firstFlag);
  const given = flags.flatMap((word, index) => {
    const next = flags[index + 1];
    return word.startsWith('--') ? [[word.slice(2), next?.startsWith('--') ? undefined : next] as const] : [];
  });
  return { id: words.slice(0, firstFlag < 0 ? words.length : firstFlag).join(':'), given };
}

/** Orgs are left to the default of the CLI where the user names none. */
const HAS_DEFAULT = /^target-/;

/**
 * @param commands what the CLI takes: as recorded, or as the CLI that is here tells
 * @returns what is wrong with a line: its command, a flag, a value, a flag that is missing or stands twice
 */
export function complaintsOn(line: string, commands: Commands = RECORDED): string[] {
  const { id, given } = parse(line);
  const flags = commands[id];
  if (!flags) return [`${line}: sf has no command ${id}`];
  const wrong = given.flatMap(([name, value]) => {
    const flag = flags[name];
    if (!flag) return [`--${name} is no flag of it`];
    if ((flag.type === 'boolean') !== (value === undefined)) return [`--${name} ${flag.type}: ${value ?? 'no value'}`];
    return flag.options && !flag.options.includes(value ?? '') ? [`--${name} does not take ${value}`] : [];
  });
  const twice = given.filter(([name], at) => given.findIndex(([other]) => other === name) !== at);
  const missing = Object.entries(flags).filter(([name, { required }]) => required && !HAS_DEFAULT.test(name));
  return [
    ...wrong,
    ...twice.filter(([name]) => !flags[name]?.multiple).map(([name]) => `--${name} may stand once`),
    ...missing.filter(([name]) => !given.some(([other]) => other === name)).map(([name]) => `--${name} is missing`),
  ].map((complaint) => `${line}: ${complaint}`);
}
