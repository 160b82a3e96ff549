// The simulator's Open CTI script, in the form of the file it stands in for.
import { build } from 'esbuild';
import { writePaths } from './paths.mjs';

/** The version that the softphone page asks for. */
const API_VERSION = 66;

export const openCtiStep = {
  name: 'opencti',
  inputs: ['apps/simulator/opencti', 'package-lock.json'],
  outputs: ['dist/simulator/opencti_min.js'],
  async build() {
    writePaths();
    await build({
      entryPoints: ['apps/simulator/opencti/opencti.ts'],
      outfile: 'dist/simulator/opencti_min.js',
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2020',
      define: { OPENCTI_API_VERSION: String(API_VERSION) },
      tsconfig: 'tsconfig.json',
      logLevel: 'warning',
    });
  },
};
