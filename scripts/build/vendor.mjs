// Writes npm code as LWC modules (see vendor-modules.mjs).
import { existsSync, mkdirSync } from 'node:fs';
import { rollup } from 'rollup';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { bundles } from './rooms.mjs';
import { stripTypes } from './rollup-plugins.mjs';
import { MODULES, renderedModules, writeModules } from './shipped-modules.mjs';
import { vendorModules } from './vendor-modules.mjs';

async function writeModule(name, input) {
  const bundle = bundles().find((each) => each.name === name);
  if (!bundle) throw new Error(`apps/vendor/${name}.ts has no LWC bundle ${name} with a js-meta.xml to be written to`);
  mkdirSync(bundle.dir, { recursive: true });
  const build = await rollup({ input, plugins: [stripTypes(), resolve({ browser: true }), commonjs(), terser()] });
  const { output } = await build.write({ file: `${bundle.dir}/${name}.js`, format: 'es', exports: 'named' });
  await build.close();
  return renderedModules(output);
}

export const vendorStep = {
  name: 'vendor',
  inputs: ['apps/vendor', 'package-lock.json'],
  outputs: ['dist/.stamps/vendor', `${MODULES}/vendor.json`],
  async build() {
    if (!existsSync('apps/vendor')) return;
    const shipped = [];
    for (const [name, input] of Object.entries(vendorModules())) shipped.push(...(await writeModule(name, input)));
    writeModules('vendor', shipped);
  },
};
