// Everything: format, lint, types, build, unit, contract, faults, platform, browser. Last line: N passed, N failed, N skipped.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { run } from './setup/run.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureJava } from './setup/java.mjs';
import { ensureBuilt } from './build/steps.mjs';

const bin = (name, ...rest) => [process.execPath, [`node_modules/${name}`, ...rest]];
const total = { passed: 0, failed: 0, skipped: 0 };

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}

/** Runs one share of the tests and says how long it took. */
async function step(name, work) {
  const start = Date.now();
  const counts = await work().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  add(counts);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(
    `== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s`,
  );
}

/** A check that is a program: passed when it exits 0. */
const check = (command, args) => async () => {
  const failed = (await run(command, args)) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
};

/** Says which tests passed only when they were played again: they are counted as passed, and not kept quiet. */
function tellSecondTries({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  for (const { fullName } of tests.filter(({ status, invocations }) => status === 'passed' && invocations > 1))
    console.log(`Passed at the second try: ${fullName}`);
}

/** A suite that could not even start counts as one failure. */
function readCounts(file) {
  const result = JSON.parse(readFileSync(file, 'utf8'));
  tellSecondTries(result);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

const jest =
  (name, projects, ...rest) =>
  async () => {
    const file = `.cache/jest-${name}.json`;
    mkdirSync('.cache', { recursive: true });
    rmSync(file, { force: true });
    const [node, args] = bin(
      'jest/bin/jest.js',
      '--selectProjects',
      ...projects,
      '--json',
      `--outputFile=${file}`,
      ...rest,
    );
    await run(node, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    return readCounts(file);
  };

const built = async () => {
  await ensureBuilt();
  return { passed: 1, failed: 0, skipped: 0 };
};

/** A tool that cannot be had is said once here; the tests that need it are skipped or fail with the same words. */
const tool = (ensure, variable) => async () => {
  process.env[variable] = (await ensure()) ?? '';
  return { passed: 0, failed: 0, skipped: 0 };
};

await step('build', built);
// One core each: together they take as long as the slowest.
await Promise.all([
  step('format', check(...bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'))),
  step('lint', check(...bin('eslint/bin/eslint.js', '--max-warnings', '0', '.'))),
  step('types', check(...bin('typescript/bin/tsc', '-p', 'tsconfig.json'))),
]);
await step('unit', jest('unit', ['unit']));
await step('contract', jest('contract', ['contract', 'faults']));
await step('java', tool(ensureJava, 'WXCC_JAVA'));
await step('platform', jest('platform', ['platform'], '--maxWorkers=2'));
await step('chromium', tool(ensureChromium, 'CHROMIUM'));
await step('browser', jest('browser', ['browser', 'lightning'], '--maxWorkers=2'));

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed ? 1 : 0;
