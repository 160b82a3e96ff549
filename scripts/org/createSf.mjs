// Calls the Salesforce CLI. It is the user's own (`sf` on the PATH), never bundled; each call is printed first.
import { spawn } from 'node:child_process';

export const SF_MISSING = [
  'The Salesforce CLI was not found: there is no command sf on the PATH.',
  'Install it (npm install --global @salesforce/cli, or https://developer.salesforce.com/tools/salesforcecli),',
  'or go without: npm run release writes zips that any metadata tool deploys (docs/admin-guide.md).',
  '--dry-run prints the commands without needing it.',
].join('\n');

/** Something the user can put right; printed without a stack. */
export class OrgProblem extends Error {
  name = 'OrgProblem';
}

const isPlain = (arg) => /^[\w./:=@,+-]+$/.test(arg);

/** As one would type it: double quotes work in every shell, for no argument of ours holds `"`, `$` or a backtick. */
export const toCommandLine = (args) => ['sf', ...args].map((arg) => (isPlain(arg) ? arg : `"${arg}"`)).join(' ');

/** What shells read inside double quotes: nothing of ours needs it, so a foreign name that has it is refused. */
function refuseUnsafe(args) {
  const bad = args.find((arg) => /["%`$\r\n\\]/.test(arg));
  if (bad !== undefined) throw new OrgProblem(`This cannot be passed to sf safely: ${bad}`);
}

/** On Windows `sf` is a script that only cmd.exe can start, and that takes its quoting as it stands. */
function start(args, stdio) {
  if (process.platform !== 'win32') return spawn('sf', args, { stdio });
  return spawn('cmd.exe', ['/d', '/s', '/c', `"${toCommandLine(args)}"`], { stdio, windowsVerbatimArguments: true });
}

/** @typedef {(args: string[], stdio: unknown) => Promise<{ code: number | null, text: string }>} Execute code `null` when there is no such program */

/** @type {Execute} */
function spawnSf(args, stdio) {
  return new Promise((resolve, reject) => {
    const child = start(args, stdio);
    let text = '';
    child.stdout?.on('data', (chunk) => (text += chunk));
    child.once('error', (error) => (error.code === 'ENOENT' ? resolve({ code: null, text }) : reject(error)));
    child.once('close', (code) => resolve({ code, text }));
  });
}

function readResult(text, args) {
  try {
    return JSON.parse(text);
  } catch {
    throw new OrgProblem(`sf answered with something that is not JSON to: ${toCommandLine(args)}`);
  }
}

/**
 * @param {{ dryRun: boolean, print: (line: string) => void, execute?: Execute }} options
 * @returns show: only prints · run: prints and runs, its output shown · ask: prints, runs with `--json` and returns `result`, or in a dry run
 *   the stand-in that is given
 */
export function createSf({ dryRun, print, execute = spawnSf }) {
  let isThere;

  async function announce(args) {
    refuseUnsafe(args);
    print(`$ ${toCommandLine(args)}`);
    if (dryRun || isThere) return;
    const { code } = await execute(['--version'], ['ignore', 'ignore', 'ignore']);
    if (code !== 0) throw new OrgProblem(SF_MISSING);
    isThere = true;
  }

  return {
    dryRun,
    /** What could be run, without running it. */
    async show(...args) {
      print(`    ${toCommandLine(args)}`);
    },
    async run(...args) {
      await announce(args);
      if (dryRun) return;
      const { code } = await execute(args, 'inherit');
      if (code !== 0) throw new OrgProblem(`sf ended with ${code}. The command was: ${toCommandLine(args)}`);
    },
    async ask(standIn, ...args) {
      const asked = [...args, '--json'];
      await announce(asked);
      if (dryRun) return standIn;
      const { code, text } = await execute(asked, ['ignore', 'pipe', 'inherit']);
      const answer = readResult(text, asked);
      if (code !== 0) throw new OrgProblem(`sf refused: ${answer.message ?? `code ${code}`}`);
      return answer.result;
    },
  };
}
