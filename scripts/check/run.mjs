// `node scripts/check/run.mjs [name …] [--root DIR] [--json]`: the offline checks of the Salesforce packages.
import { pathToFileURL } from 'node:url';

const CHECKS = {
  lwcBundles: () => import('./lwc-bundles.mjs'),
  metadataTypes: () => import('./metadata-types.mjs'),
  sourceConversion: () => import('./source-conversion.mjs'),
  references: () => import('./references.mjs'),
  apexTypes: () => import('./apex-types.mjs'),
  apexRules: () => import('./apex-rules.mjs'),
};

/**
 * Runs one check.
 * @param {keyof typeof CHECKS} name
 * @param {string} root the repository, or a copy of it
 * @returns {Promise<{ problems: string[], warnings: string[], checked: number }>}
 */
export async function runCheck(name, root = '.') {
  return (await CHECKS[name]())[name](root);
}

async function main(args) {
  const rootAt = args.indexOf('--root');
  const root = rootAt < 0 ? '.' : args[rootAt + 1];
  const given = args.filter((arg, index) => !arg.startsWith('--') && (rootAt < 0 || index !== rootAt + 1));
  const results = {};
  for (const name of given.length ? given : Object.keys(CHECKS)) {
    results[name] = await runCheck(name, root);
    if (args.includes('--json')) continue;
    for (const problem of results[name].problems) console.log(problem);
    for (const warning of results[name].warnings) console.log(`warning: ${warning}`);
    console.log(`${name}: ${results[name].checked} checked, ${results[name].problems.length} problems`);
  }
  if (args.includes('--json')) console.log(JSON.stringify(results));
  process.exitCode = Object.values(results).some(({ problems }) => problems.length) ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
