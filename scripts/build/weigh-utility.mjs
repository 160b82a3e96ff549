// Prints what the native utility weighs, as JSON: its modules compiled, put together and minified as the platform does it,
// with everything that the platform brings (engine, base components, labels, Apex) left outside. Nothing is written.
import { gzipSync } from 'node:zlib';
import lwc from '@lwc/rollup-plugin';
import { rollup } from 'rollup';
import terser from '@rollup/plugin-terser';
import { mainFile, bundles } from './rooms.mjs';
import { componentAliases, stripTypes } from './rollup-plugins.mjs';
import { vendorModules } from './vendor-modules.mjs';

const UTILITY = 'wxccLightningPhone';

/** On the platform a vendor module is the file that was written for it. */
const written = () =>
  bundles().flatMap(({ name, dir }) =>
    vendorModules()[name] ? [{ name: `c/${name}`, path: `${dir}/${name}.js` }] : [],
  );

const named = (name) => written().some((each) => each.name === name);
const modules = () => [...written(), ...componentAliases().filter(({ name }) => !named(name))];

async function chunksOf(name) {
  const { dir } = bundles().find((each) => each.name === name);
  const build = await rollup({
    input: mainFile(dir),
    external: /^(lwc$|lightning\/|@salesforce\/|@lwc\/)/,
    onwarn: () => undefined,
    plugins: [
      stripTypes(),
      lwc({ rootDir: '.', apiVersion: 66, modules: modules(), enableDynamicComponents: true }),
      terser(),
    ],
  });
  const { output } = await build.generate({
    format: 'es',
    chunkFileNames: 'later/[name].js',
    hoistTransitiveImports: false,
  });
  await build.close();
  return output.filter(({ type }) => type === 'chunk');
}

const chunks = await chunksOf(UTILITY);
/** Files that an entry asks for at once, and theirs. */
function atOnce(file, seen = new Set()) {
  const chunk = chunks.find(({ fileName }) => fileName === file);
  if (!chunk || seen.has(file)) return seen;
  seen.add(file);
  chunk.imports.forEach((each) => atOnce(each, seen));
  return seen;
}

const start = atOnce(chunks.find(({ isEntry }) => isEntry).fileName);
const sizes = chunks.map(({ fileName, code }) => ({
  file: fileName,
  isStart: start.has(fileName),
  raw: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
}));
console.log(JSON.stringify(sizes));
