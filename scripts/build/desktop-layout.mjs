// Writes config/desktop-layout.json: the layout of `wxcc layout` with places to fill in, for those who only read.
// `node scripts/build/desktop-layout.mjs`; a test holds that the committed file is what comes out.
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { writePaths } from './paths.mjs';

export const FILE = 'config/desktop-layout.json';
/** Addresses of nobody: who uploads the file has to put in their own. */
export const EXAMPLE = {
  baseUrl: 'https://widgets.example.com/wxcc/',
  origins: ['https://mydomain--c.vf.force.com'],
  panel: true,
  replaceLegacy: false,
};

/** @returns {Promise<string>} the file's text */
export async function exampleLayout() {
  writePaths();
  const { outputFiles } = await build({
    entryPoints: ['force-app/main/setup/lwc/wxccDesktopLayout/wxccDesktopLayout.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { makeLayout } = await import(`data:text/javascript;base64,${code}`);
  return makeLayout(undefined, EXAMPLE).text;
}

if (import.meta.url === `file://${process.argv[1]}`) writeFileSync(FILE, await exampleLayout());
