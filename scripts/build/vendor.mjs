// Writes npm code as LWC modules (see vendor-modules.mjs).
import { existsSync, mkdirSync } from 'node:fs';
import { rollup } from 'rollup';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import { bundles } from './rooms.mjs';
import { programValues } from './program-values.mjs';
import { stripTypes } from './rollup-plugins.mjs';
import { MODULES, renderedModules, writeModules } from './shipped-modules.mjs';
import { vendorModules } from './vendor-modules.mjs';

/** The platform knows no chunks beside a module: what is loaded on demand comes along. */
async function writeOneFile(build, file) {
  const { output } = await build.write({ file, format: 'es', exports: 'named', inlineDynamicImports: true });
  return output;
}

async function writeModule(name, input) {
  const bundle = bundles().find((each) => each.name === name);
  if (!bundle) throw new Error(`apps/vendor/${name}.ts has no LWC bundle ${name} with a js-meta.xml to be written to`);
  mkdirSync(bundle.dir, { recursive: true });
  const build = await rollup({
    input,
    // Bundles of ours stay what they are on the platform: modules of their own.
    external: /^(c\/|lwc$)/,
    plugins: [
      stripTypes(),
      resolve({ browser: true }),
      commonjs(),
      replace({ preventAssignment: true, values: programValues() }),
      terser(),
    ],
  });
  const output = await writeOneFile(build, `${bundle.dir}/${name}.js`);
  await build.close();
  return renderedModules(output);
}

export const vendorStep = {
  name: 'vendor',
  inputs: [
    'apps/vendor',
    'apps/lightning',
    'apps/softphone',
    'apps/browser',
    'scripts/build/vendor.mjs',
    'scripts/build/program-values.mjs',
    'package-lock.json',
  ],
  outputs: ['dist/.stamps/vendor', `${MODULES}/vendor.json`],
  async build() {
    if (!existsSync('apps/vendor')) return;
    const shipped = [];
    for (const [name, input] of Object.entries(vendorModules())) shipped.push(...(await writeModule(name, input)));
    writeModules('vendor', shipped);
  },
};
