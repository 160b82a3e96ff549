// Writes the scripts that a desktop layout loads: each is one self-contained file, for a relative import would resolve
// against the Desktop. The SDK inside is the unmodified package, but for its logger's storage; it stays lazy (see apps/desktop-widget/sdk.ts).
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { writePaths } from './paths.mjs';
import { buildPanel } from './panel.mjs';
import { MODULES, writeModules } from './shipped-modules.mjs';

const OUT = 'dist/desktop-widget';
const NAMES = ['wxcc-relay', 'wxcc-panel'];

const { relayKiB, panelKiB } = JSON.parse(readFileSync('bench/budgets.json', 'utf8'));
/** Agents load both with every Desktop start: more than this is too slow on a bad line. Bytes, gzip. */
export const WIDGET_BUDGETS = { 'wxcc-relay': relayKiB * 1024, 'wxcc-panel': panelKiB * 1024 };

/** @returns {{ name: string, raw: number, gzip: number }[]} bytes of each script */
export function widgetSizes() {
  return NAMES.map((name) => {
    const text = readFileSync(`${OUT}/${name}.js`);
    return { name, raw: text.length, gzip: gzipSync(text, { level: 9 }).length };
  });
}

export const widgetStep = {
  name: 'widget',
  inputs: [
    'apps/desktop-widget',
    'apps/browser',
    'apps/softphone',
    'apps/vendor',
    'apps/labels',
    'config/labels',
    'bench/budgets.json',
    'scripts/build/panel.mjs',
    'scripts/build/softphone.mjs',
    'force-app',
    'package-lock.json',
  ],
  outputs: NAMES.flatMap((name) => [`${OUT}/${name}.js`, `${MODULES}/${name}.json`]),
  async build() {
    writePaths();
    const { metafile } = await build({
      entryPoints: ['apps/desktop-widget/wxcc-relay.ts'],
      outdir: OUT,
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2017',
      charset: 'utf8',
      // The SDK's logger needs a storage, and frames may have none.
      define: { 'window.sessionStorage': 'wxccSessionStorage' },
      inject: ['apps/desktop-widget/safeSessionStorage.ts'],
      legalComments: 'inline',
      metafile: true,
      tsconfig: 'tsconfig.json',
      logLevel: 'warning',
    });
    writeModules('wxcc-relay', Object.keys(metafile.outputs[`${OUT}/wxcc-relay.js`].inputs));
    writeFileSync(`${OUT}/wxcc-panel.js`, await buildPanel());
    for (const { name, raw, gzip } of widgetSizes()) {
      process.stderr.write(`${name}.js ${raw} bytes, ${gzip} bytes gzip\n`);
      if (gzip > WIDGET_BUDGETS[name])
        throw new Error(`${name}.js is over its budget of ${WIDGET_BUDGETS[name]} bytes gzip`);
    }
  },
};
