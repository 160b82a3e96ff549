// How much of a room's code its tests hold: npm run mutation -- outbox [tabs …], or tabs/tabLine for one file of it. Prints
// the score of each room. What was measured before is kept, and only what changed is played again; --fresh forgets it.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Stryker } from '@stryker-mutator/core';
import { ensureBuilt } from './build/steps.mjs';
import { ROOMS } from './mutation/rooms.mjs';

const CACHE = '.cache/mutation';

/** Where nothing is played: the sandbox is a copy, and these are large. */
const NOT_COPIED = [
  '/dist',
  '/.cache',
  '/docs',
  '/console-app',
  '/setup-metadata',
  '/tests/browser',
  '/apps/simulator',
];

const optionsFor = ({ name, file = '*', kept }) => ({
  mutate: [`${ROOMS[name].code}/${file}.ts`, `!${ROOMS[name].code}/wxcc*.ts`],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'scripts/mutation/jest.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: kept,
  concurrency: availableParallelism(),
  tempDirName: '.cache/stryker',
  ignorePatterns: NOT_COPIED,
  ignoreStatic: true,
  disableTypeChecks: false,
  reporters: ['json', 'clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: `${CACHE}/${name}.json` },
  // A mutant that hangs does so in a test of some milliseconds; on a busy machine one that is only slow would count as noticed.
  timeoutMS: 15_000,
  allowEmpty: false,
});

function sumUp(label, mutants) {
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const [held, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  const score = ((100 * held) / (held + missed)).toFixed(1);
  console.log(
    `${label}: ${score} % of ${held + missed} mutants noticed (${count('Survived')} not, ${count('NoCoverage')} never run)`,
  );
}

async function measure(wish, isFresh) {
  const [name, file] = wish.split('/');
  const kept = `${CACHE}/${name}.kept.json`;
  process.env.WXCC_ROOM = name;
  mkdirSync(CACHE, { recursive: true });
  if (isFresh) rmSync(kept, { force: true });
  await new Stryker(optionsFor({ name, file, kept })).runMutationTest();
  const { files } = JSON.parse(readFileSync(`${CACHE}/${name}.json`, 'utf8'));
  const wanted = Object.entries(files).filter(([path]) => file === undefined || path.endsWith(`/${file}.ts`));
  wanted.forEach(([path, { mutants }]) => sumUp(`  ${path.split('/').at(-1)}`, mutants));
  sumUp(
    wish,
    wanted.flatMap(([, { mutants }]) => mutants),
  );
}

const wishes = process.argv.slice(2).filter((each) => each !== '--fresh');
const unknown = wishes.filter((wish) => !(wish.split('/')[0] in ROOMS));
if (unknown.length > 0) {
  console.error(`No room ${unknown.join(', ')}. Rooms: ${Object.keys(ROOMS).join(', ')}`);
  process.exitCode = 2;
} else {
  await ensureBuilt();
  for (const wish of wishes.length > 0 ? wishes : Object.keys(ROOMS))
    await measure(wish, process.argv.includes('--fresh'));
}
