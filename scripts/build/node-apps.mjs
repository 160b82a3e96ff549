// The programs that run in Node: the command line (and with it the simulator's server), and the fault simulation.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { writePaths } from './paths.mjs';

const ENTRIES = {
  wxcc: 'apps/cli/wxcc.ts',
  faults: 'apps/faults/faults.ts',
  presence: 'apps/presence/presence.ts',
  bench: 'bench/bench.ts',
};

export const cliStep = {
  name: 'cli',
  inputs: ['apps', 'bench', 'force-app', 'console-app', 'tests/browser', 'package-lock.json'],
  outputs: ['dist/cli/wxcc.mjs'],
  async build() {
    writePaths();
    rmSync('dist/cli', { recursive: true, force: true });
    await build({
      entryPoints: ENTRIES,
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
