import { spawnSync } from 'node:child_process';

export interface CheckResult {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** How many components or files were looked at: a check that looked at nothing proves nothing. */
  readonly checked: number;
  /** Why it did not run. */
  readonly skipped?: string;
}

/** The checks are programs of their own: what they load does not fit into Jest's module loader. */
export function runChecks(root: string, names: readonly string[] = []): Record<string, CheckResult> {
  const args = ['scripts/check/run.mjs', '--json', '--root', root, ...names];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (!stdout) throw new Error(`The checks did not answer: ${stderr}`);
  return JSON.parse(stdout) as Record<string, CheckResult>;
}

/** Java for apex-ls and PMD: the test runner finds or installs it, and says so when it cannot. */
export const hasJava =
  spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    "import { findJava } from './scripts/setup/java.mjs'; process.exit(findJava() ? 0 : 1);",
  ]).status === 0;
