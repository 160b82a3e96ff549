// The pages of the simulated Agent Desktop and of the control page: one script and one style sheet each.
import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { writePaths } from './paths.mjs';

const PAGES = {
  'dist/simulator/desktop': ['apps/simulator/desktop/page/desktop', 'apps/simulator/desktop/page/signIn'],
  'dist/simulator/control': ['apps/simulator/control/page/control'],
};

const entries = (names) => names.flatMap((name) => [`${name}.ts`, `${name}.css`]).filter((file) => existsSync(file));

export const simulatorDesktopStep = {
  name: 'simulator-desktop',
  inputs: ['apps/simulator/desktop', 'apps/simulator/control', 'force-app/main/base/lwc', 'package-lock.json'],
  outputs: ['dist/simulator/desktop/desktop.js', 'dist/simulator/control/control.js'],
  async build() {
    writePaths();
    for (const [outdir, names] of Object.entries(PAGES))
      await build({
        entryPoints: entries(names),
        outdir,
        bundle: true,
        platform: 'browser',
        target: 'es2022',
        format: 'iife',
        tsconfig: 'tsconfig.json',
        sourcemap: true,
        minify: true,
        logLevel: 'warning',
      });
  },
};
