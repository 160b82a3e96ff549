// How much of a room's code its tests hold: npm run mutation -- outbox [tabs …]. Prints and keeps the score of each room.
import { mkdirSync, readFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { ensureBuilt } from './build/steps.mjs';
import { ROOMS } from './mutation/rooms.mjs';

async function measure(name) {
  const room = ROOMS[name];
  process.env.WXCC_ROOM = name;
  const report = `.cache/mutation/${name}.json`;
  mkdirSync('.cache/mutation', { recursive: true });
  const stryker = new Stryker({
    mutate: [`${room.code}/*.ts`, `!${room.code}/wxcc*.ts`],
    testRunner: 'jest',
    jest: { projectType: 'custom', configFile: 'scripts/mutation/jest.config.mjs', enableFindRelatedTests: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    tempDirName: '.cache/stryker',
    ignorePatterns: [
      '/dist',
      '/.cache',
      '/docs',
      '/console-app',
      '/setup-metadata',
      '/tests/browser',
      '/apps/simulator',
    ],
    ignoreStatic: true,
    disableTypeChecks: false,
    reporters: ['json', 'clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    jsonReporter: { fileName: report },
    timeoutMS: 5_000,
    allowEmpty: false,
  });
  await stryker.runMutationTest();
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...states) => all.filter((state) => states.includes(state)).length;
  const [held, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  const score = ((100 * held) / (held + missed)).toFixed(1);
  console.log(
    `${name}: ${score} % of ${held + missed} mutants noticed (${count('Survived')} not, ${count('NoCoverage')} never run)`,
  );
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in ROOMS));
if (unknown.length > 0) {
  console.error(`No room ${unknown.join(', ')}. Rooms: ${Object.keys(ROOMS).join(', ')}`);
  process.exitCode = 2;
} else {
  await ensureBuilt();
  for (const name of names.length > 0 ? names : Object.keys(ROOMS)) await measure(name);
}
