// Native Lightning components in the simulated org: base components from npm, platform modules as doubles. Heavy, so it is
// built when asked for (`node scripts/build/simulator-native.mjs`) or by the tests that need it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import lwc from '@lwc/rollup-plugin';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';
import { componentAliases, stripTypes } from './rollup-plugins.mjs';

const NATIVE = 'apps/simulator/org/native';
const DOUBLES = { navigation: 'js', messageService: 'ts', platformWorkspaceApi: 'ts' };
const LABELS = 'force-app/main/package/labels/CustomLabels.labels-meta.xml';
const PREFIX = '\0platform:';

const unescapeXml = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

function label(name) {
  const entry = new RegExp(`<fullName>${name}</fullName>[\\s\\S]*?<value>([\\s\\S]*?)</value>`);
  const value = entry.exec(readFileSync(LABELS, 'utf8'))?.[1];
  if (value === undefined) throw new Error(`There is no label ${name}`);
  return unescapeXml(value);
}

/** Source of the platform module `name`, as the simulator doubles it. */
function platformModule(name) {
  const [, kind, rest] = /^@salesforce\/(\w+)\/(.*)$/.exec(name) ?? [];
  const apex = path.resolve(NATIVE, 'doubles/apexMethod.ts');
  if (kind === 'apex')
    return `import { apexMethod } from ${JSON.stringify(apex)}; export default apexMethod('${rest}');`;
  if (kind === 'label') return `export default ${JSON.stringify(label(rest.replace(/^c\./, '')))};`;
  if (kind === 'messageChannel') return `export default ${JSON.stringify(rest)};`;
  if (kind === 'user') return `export default window.simUserId;`;
  throw new Error(`The simulator has no double of ${name}`);
}

const platform = () => ({
  name: 'platform',
  resolveId: {
    order: 'pre',
    handler(source) {
      const double = Object.keys(DOUBLES).find((name) => source === `lightning/${name}`);
      if (double) return path.resolve(NATIVE, `doubles/${double}.${DOUBLES[double]}`);
      // What base components import (labels of their own, i18n) comes with them.
      return /^@salesforce\/(apex|label\/c\.|messageChannel|user)/.test(source) ? PREFIX + source : null;
    },
  },
  load: (id) => (id.startsWith(PREFIX) ? platformModule(id.slice(PREFIX.length)) : null),
});

export const simulatorNativeStep = {
  name: 'simulator-native',
  inputs: [NATIVE, 'force-app', 'package-lock.json'],
  outputs: ['dist/simulator/org/native.js'],
  async build() {
    const proof = { name: 'sim/nativeProof', path: path.resolve(NATIVE, 'lwc/nativeProof/nativeProof.js') };
    const build = await rollup({
      input: `${NATIVE}/native.js`,
      onwarn: () => undefined,
      plugins: [
        platform(),
        stripTypes(),
        lwc({
          rootDir: '.',
          apiVersion: 66,
          modules: [proof, ...componentAliases(), { npm: 'lightning-base-components' }],
          exclude: [/node_modules\/(?!lightning-base-components\/)/, /native\/(doubles|native\.js)/, /\/client\//],
          enableDynamicComponents: true,
        }),
        resolve({ browser: true }),
        commonjs({ include: /node_modules/ }),
        replace({
          preventAssignment: true,
          values: { 'import.meta.env.SSR': 'false', 'process.env.NODE_ENV': '"production"' },
        }),
      ],
    });
    await build.write({ file: 'dist/simulator/org/native.js', format: 'iife', inlineDynamicImports: true });
    await build.close();
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await simulatorNativeStep.build();
