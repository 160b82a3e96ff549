// The programs that run in Node: the command line (and with it the simulator's server).
import { existsSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { writePaths } from './paths.mjs';

const ENTRY = 'apps/cli/wxcc.ts';

export const cliStep = {
  name: 'cli',
  inputs: ['apps', 'force-app', 'console-app', 'package-lock.json'],
  outputs: ['dist/cli/wxcc.mjs'],
  async build() {
    if (!existsSync(ENTRY)) return;
    writePaths();
    rmSync('dist/cli', { recursive: true, force: true });
    await build({
      entryPoints: [ENTRY],
      outdir: 'dist/cli',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // A chunk a command: each starts without loading what only the others need.
      splitting: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
      tsconfig: 'tsconfig.json',
      sourcemap: true,
      logLevel: 'warning',
    });
  },
};
