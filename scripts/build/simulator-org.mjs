// The pages of the simulated org: one script and one style sheet.
import { build } from 'esbuild';
import { writePaths } from './paths.mjs';

const CLIENT = 'apps/simulator/org/client';

export const simulatorOrgStep = {
  name: 'simulator-org',
  inputs: [
    'apps/simulator/org',
    'apps/simulator/opencti',
    'apps/simulator/omni',
    'apps/simulator/desktop/page',
    'force-app/main/base/lwc',
    'package-lock.json',
  ],
  outputs: ['dist/simulator/org/org.js', 'dist/simulator/org/org.css'],
  async build() {
    writePaths();
    await build({
      entryPoints: [`${CLIENT}/org.ts`, `${CLIENT}/org.css`],
      outdir: 'dist/simulator/org',
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
