// `npm run org -- <verb>`: everything that needs the Salesforce CLI. Node, so that it runs on Windows as well.
import { parseArgs } from 'node:util';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createSf, OrgProblem } from './org/createSf.mjs';

/** Verb to its module and function: only what is asked for is loaded. */
const VERBS = {
  scratch: ['scratch', 'scratch', 'a scratch org with everything in it, ready for the first call'],
  deploy: [
    'scratch',
    'deploy',
    '[core] [console] [setup] [omni] [recording] [timeline] [dial]: build and deploy the sources; when none is named the first three, and no call center twice',
  ],
  permset: ['assign', 'assignPermissionSet', '[Agent] [Console] [Supervisor] [Administrator] … [--user NAME …]'],
  callcenter: ['assign', 'assignCallCenter', '[--user NAME …] [--name INTERNAL_NAME] [--remove]: who belongs to it'],
  addresses: ['addresses', 'addresses', 'the two addresses of the org that the Webex side asks for'],
  purge: [
    'purge',
    'purge',
    '[--remove]: delete call keys of old calls each night; deploy and install do it by themselves',
  ],
  definition: ['package', 'retrieveDefinition', '[--name INTERNAL_NAME]: fetch the call center as edited in the org'],
  'package-create': ['package', 'createPackages', 'the two packages, once for each Dev Hub'],
  version: ['package', 'createVersions', 'a version of each package'],
  promote: ['package', 'promote', 'VERSION …: allow them in production'],
  install: ['package', 'install', 'CORE [CONSOLE]: install these versions (04t…)'],
  upgrade: ['package', 'upgrade', 'CORE [CONSOLE]: the same over an older version, after a backup of your edits'],
  uninstall: ['uninstall', 'uninstall', '[CONSOLE CORE] [--export FOLDER] [--yes]: look what blocks, then take out'],
};

const OPTIONS = {
  org: { type: 'string', short: 'o' },
  hub: { type: 'string', short: 'v' },
  user: { type: 'string', short: 'u', multiple: true },
  name: { type: 'string' },
  key: { type: 'string', short: 'k' },
  days: { type: 'string' },
  output: { type: 'string' },
  export: { type: 'string' },
  remove: { type: 'boolean' },
  yes: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

function usage() {
  const width = Math.max(...Object.keys(VERBS).map((verb) => verb.length));
  const lines = Object.entries(VERBS).map(([verb, [, , what]]) => `  ${verb.padEnd(width)}  ${what}`);
  return [
    'Usage: npm run org -- <verb> [options]',
    '',
    ...lines,
    '',
    'Each prints the commands of the Salesforce CLI (sf) that it runs; --dry-run only prints them.',
    '  -o, --org ORG   the org, by alias or user name; sf’s default org when left out',
    '  -v, --hub HUB   the Dev Hub        -k, --key KEY   installation key of the package versions',
    '  --days N        life of a scratch org              --output FOLDER   where to retrieve to',
  ].join('\n');
}

function read(args) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new OrgProblem(`${error.message}\n\n${usage()}`);
  }
}

/** Loaded when needed: the bundlers take longer to start than most verbs. */
const buildAll = async () => (await import('./build/steps.mjs')).ensureBuilt();

async function run(args, { print, execute, build = buildAll }) {
  const { values, positionals } = read(args);
  const [verb, ...words] = positionals;
  if (values.help || verb === undefined) return print(usage());
  if (!Object.hasOwn(VERBS, verb)) throw new OrgProblem(`There is no verb ${verb}.\n\n${usage()}`);
  const [module, name] = VERBS[verb];
  const sf = createSf({ dryRun: values['dry-run'] === true, print, execute });
  await (await import(`./org/${module}.mjs`))[name]({ sf, options: values, words, print, build });
}

/**
 * Runs one verb; the working folder is the project's.
 * @param {string[]} args as typed behind `npm run org --`
 * @param {object} ports
 * @param {(line: string) => void} ports.print takes the lines of the result
 * @param {(line: string) => void} ports.complain takes what the user has to put right
 * @param {import('./org/createSf.mjs').Execute} [ports.execute] stands in for the Salesforce CLI
 * @param {() => Promise<void>} [ports.build] stands in for the build
 * @returns {Promise<number>} exit code: 0 done, 2 the user has to put something right
 */
export async function runOrg(args, { complain, ...ports }) {
  try {
    await run(args, ports);
    return 0;
  } catch (error) {
    if (!(error instanceof OrgProblem)) throw error;
    complain(error.message);
    return 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
  const print = (line) => console.log(line);
  process.exitCode = await runOrg(process.argv.slice(2), { print, complain: (line) => console.error(line) });
}
