// `npm run org` as its tests call it: many runs in one process, with a Salesforce CLI that is made up.
import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
  /** What the Salesforce CLI was called with. */
  readonly calls: readonly (readonly string[])[];
}

const host = fork('tests/platform/support/orgHost.mjs', { silent: true });
afterAll(() => host.kill());

/** One run after the other. `answers` are the CLI's, by regular expressions; without them there is no CLI. */
export async function org(args: readonly string[], answers?: Readonly<Record<string, unknown>>): Promise<Run> {
  const answered = once(host, 'message');
  host.send({ args, answers });
  const [run] = (await answered) as [Run];
  return run;
}

export const orgWithSf = (args: readonly string[], answers: Readonly<Record<string, unknown>> = {}): Promise<Run> =>
  org(args, answers);

/** The commands of the CLI, and of npm, that a run printed. */
export const commands = ({ out }: Run): string[] => out.split('\n').filter((line) => line.startsWith('$ '));
/** The call center that is deployed. */
export const CENTERS = {
  result: { records: [{ Id: '04v1', InternalName: 'WxccOpenSoftphone', AdapterUrl: '/apex/WxccSoftphone' }] },
};
/** Of fields with values. */
export const COUNTS = { result: { records: [{ allRows: 7, f0: 5 }] } };
