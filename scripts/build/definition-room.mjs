import { build } from 'esbuild';
import { writePaths } from './paths.mjs';

const ENTRY = 'force-app/main/definition/lwc/wxccDefinition/wxccDefinition.ts';

/** The definition room without a build folder: bundled in memory, imported as data. */
export async function loadDefinition() {
  writePaths();
  const options = { bundle: true, write: false, format: 'esm', platform: 'node', tsconfig: 'tsconfig.json' };
  const { outputFiles } = await build({ entryPoints: [ENTRY], ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
