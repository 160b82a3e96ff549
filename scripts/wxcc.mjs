#!/usr/bin/env node
// The command line. Builds what is missing (to stderr) and hands over to dist/cli/wxcc.mjs.
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const calledFrom = process.cwd();
process.chdir(root);
const { ensureBuilt, STEPS } = await import('./build/steps.mjs');
// Everything the simulator serves; not the gallery, which is for those who work on components.
const forSimulator = STEPS.map(({ name }) => name).filter((name) => name !== 'gallery');
await ensureBuilt(process.argv[2] === 'start' ? forSimulator : ['cli']);
process.chdir(calledFrom);
const { run } = await import(pathToFileURL(path.join(root, 'dist/cli/wxcc.mjs')).href);
process.exitCode = await run(process.argv.slice(2));
