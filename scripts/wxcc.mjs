#!/usr/bin/env node
// The command line. Builds what is missing (to stderr) and hands over to dist/cli/wxcc.mjs.
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const calledFrom = process.cwd();
process.chdir(root);
const { isFresh } = await import('./build/staleness.mjs');
// The simulator serves everything; not the gallery, which is for those who work on components. Native components take as
// long as all the rest: they are built beside it.
const BESIDE = 'simulator-native';
const isStart = process.argv[2] === 'start';
const isWanted = (name) => (isStart ? !['gallery', BESIDE].includes(name) : name === 'cli');
if (!isFresh(isWanted)) {
  const { ensureBuilt, STEPS } = await import('./build/steps.mjs');
  await ensureBuilt(STEPS.map(({ name }) => name).filter(isWanted));
}
if (isStart && !isFresh((name) => name === BESIDE))
  spawn(process.execPath, ['scripts/build/simulator-native.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] }).unref();
process.chdir(calledFrom);
const { run } = await import(pathToFileURL(path.join(root, 'dist/cli/wxcc.mjs')).href);
process.exitCode = await run(process.argv.slice(2));
