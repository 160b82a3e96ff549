// `node scripts/check/run.mjs [name …] [--root DIR] [--json]`: the offline checks of the Salesforce packages.
import { pathToFileURL } from 'node:url';
import { JAVA_MISSING } from '../setup/java.mjs';

const CHECKS = {
  // The slow ones first, since they only wait for Java.
  apexTypes: () => import('./apex-types.mjs'),
  apexRules: () => import('./apex-rules.mjs'),
  lwcBundles: () => import('./lwc-bundles.mjs'),
  auraBundles: () => import('./aura-bundles.mjs'),
  metadataTypes: () => import('./metadata-types.mjs'),
  sourceConversion: () => import('./source-conversion.mjs'),
  consoleApp: () => import('./console-app.mjs'),
  componentNames: () => import('./component-names.mjs'),
  fieldTranslations: () => import('./field-translations.mjs'),
  references: () => import('./references.mjs'),
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

/** A check whose tool is missing is skipped, and says so in a sentence. */
async function settle(name, root) {
  try {
    return [name, await runCheck(name, root)];
  } catch (error) {
    if (error.message !== JAVA_MISSING) throw error;
    return [name, { problems: [], warnings: [], checked: 0, skipped: error.message }];
  }
}

function print(name, { problems, warnings, checked, skipped }) {
  for (const problem of problems) console.log(problem);
  for (const warning of warnings) console.log(`warning: ${warning}`);
  console.log(skipped ? `${name}: skipped. ${skipped}` : `${name}: ${checked} checked, ${problems.length} problems`);
}

async function main(args) {
  const rootAt = args.indexOf('--root');
  const root = rootAt < 0 ? '.' : args[rootAt + 1];
  const given = args.filter((arg, index) => !arg.startsWith('--') && (rootAt < 0 || index !== rootAt + 1));
  const wanted = given.length ? given : Object.keys(CHECKS);
  // Together: the Java tools work in processes of their own meanwhile.
  const results = await Promise.all(wanted.map((name) => settle(name, root)));
  if (args.includes('--json')) console.log(JSON.stringify(Object.fromEntries(results)));
  else results.forEach(([name, result]) => print(name, result));
  process.exitCode = results.some(([, { problems }]) => problems.length) ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
