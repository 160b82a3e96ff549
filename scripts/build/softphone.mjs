// The softphone page's static resource, unpacked: `start/` is loaded before the phone is ready, `later/` on demand.
//   start/softphone.js    apps/softphone/main.ts with our LWCs and the engine: light DOM, no synthetic shadow
//   start/softphone.css   what is used of SLDS, and the stylesheets of our components; later/softphone.css likewise
//   start/labels.*.js     written by the labels step
// Beside it `dist/gallery/`: every state of the softphone on one page, from the same sources.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PurgeCSS } from 'purgecss';
import { rollup } from 'rollup';
import lwc from '@lwc/rollup-plugin';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import { bundles } from './rooms.mjs';
import { programValues } from './program-values.mjs';
import { componentAliases, stripTypes } from './rollup-plugins.mjs';
import { MODULES, renderedModules, writeModules } from './shipped-modules.mjs';
import { RESOURCE } from './resource.mjs';

export const GALLERY = 'dist/gallery';
const ROOM = 'softphone';
const SLDS = 'node_modules/@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.css';
/** In the org it comes from `$Asset.SLDS`. */
export const SPRITE = 'node_modules/@salesforce-ux/design-system/assets/icons/utility-sprite/svg/symbols.svg';
/** gzip, KiB: everything in start/ with one language, and our own code in it; why so much: docs/decisions/budgets.md. */
const { startKiB, startOwnKiB } = JSON.parse(
  readFileSync(new URL('../../bench/budgets.json', import.meta.url), 'utf8'),
);

/** Component stylesheets go to softphone.css: LWC would inject `<style>`, which a strict style-src forbids. */
const cssElsewhere = () => ({
  name: 'css-elsewhere',
  transform: (_code, id) => (/\.css(\?|$)/.test(id) ? { code: '', map: null } : null),
});

const json = () => ({
  name: 'json',
  transform: (code, id) => (id.endsWith('.json') ? { code: `export default ${code}`, map: null } : null),
});

const plugins = (values = {}) => [
  json(),
  cssElsewhere(),
  stripTypes(),
  lwc({
    rootDir: '.',
    apiVersion: 66,
    modules: componentAliases(),
    disableSyntheticShadowSupport: true,
    enableDynamicComponents: true,
    exclude: [/node_modules\//, /[\\/]apps[\\/]/],
  }),
  resolve({ browser: true }),
  commonjs({ include: /node_modules/ }),
  replace({
    preventAssignment: true,
    values: {
      ...programValues(),
      ...values,
    },
  }),
];

/** `apiVersion` is told by each bundle's js-meta.xml on the platform, and by the options here. */
const isKnown = ({ message }) => /@rollup\/plugin-typescript|Circular dependency/.test(message);

const minify = () =>
  terser({ ecma: 2022, compress: { passes: 3, pure_getters: true, hoist_props: true }, format: { comments: false } });

const rollupOf = (input, values) =>
  rollup({
    input,
    plugins: plugins(values),
    // Service modules only declare things: what nobody imports need not come along.
    treeshake: { moduleSideEffects: (id) => !/\/lwc\/wxcc\w+\/\w+\.ts$/.test(id) },
    onwarn: (warning, warn) => (isKnown(warning) ? undefined : warn(warning)),
  });

/**
 * Bundles a program for the browser into one classic script.
 * @param {Record<string, string>} [values] what stands for names in the code
 * @returns rollup's chunk
 */
export async function bundleScript(input, values) {
  const build = await rollupOf(input, values);
  const { output } = await build.generate({ format: 'iife', inlineDynamicImports: true, plugins: [minify()] });
  await build.close();
  return output[0];
}

/** Bundles of ours that lie in these chunks. */
export const bundlesIn = (chunks) =>
  new Set(
    chunks.flatMap(({ modules = {} }) =>
      Object.keys(modules).flatMap((id) => id.match(/\/lwc\/(wxcc\w+)\//)?.[1] ?? []),
    ),
  );

/**
 * The page's modules: what `import()` asks for goes to `later/`.
 * @returns gzip bytes of our own code in `start/`, and the names of the bundles in it
 */
async function bundlePage(input) {
  const build = await rollupOf(input);
  const names = { entryFileNames: 'start/softphone.js', chunkFileNames: 'later/[name].js' };
  const { output } = await build.write({ dir: RESOURCE, format: 'es', ...names, plugins: [minify()] });
  writeModules('softphone', renderedModules(output));
  const own = await ownBytes(build);
  await build.close();
  return { own, started: bundlesIn(output.filter(({ isEntry }) => isEntry)) };
}

/** The start once more, with npm's modules in a chunk of their own. */
async function ownBytes(build) {
  const manualChunks = (id) => (id.includes('node_modules') ? 'npm' : undefined);
  const { output } = await build.generate({ format: 'es', manualChunks, plugins: [minify()] });
  return output.filter(({ isEntry }) => isEntry).reduce((sum, { code }) => sum + gz(code), 0);
}

/** Components that stand in the page, from other rooms too: what this one shares with a native component. */
const SHARED = new Set(['wxccRecordingView']);

const softphoneDirs = () => bundles().filter(({ room, name }) => room === ROOM || SHARED.has(name));

const sourcesOf = (dirs) => dirs.flatMap(({ dir }) => [`${dir}/*.html`, `${dir}/*.ts`]);

/** What of a style sheet these sources use. */
async function usedStyles(content, css) {
  const [{ css: used }] = await new PurgeCSS().purge({
    content,
    css: [css],
    keyframes: true,
    variables: true,
    fontFace: true,
    safelist: [
      'html',
      'body',
      /^slds-button_(brand|neutral|success|destructive|icon)$/,
      /^slds-icon_(xx-small|x-small|small|large)$/,
      // States of ours, whose names are put together.
      /^wxcc-\w+_[a-zA-Z]+$/,
    ],
  });
  return used.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@font-face\s*\{[^}]*\}/g, '');
}

/** SLDS as far as our templates and class names use it. */
const usedSlds = (extra = []) =>
  usedStyles([...sourcesOf(softphoneDirs()), 'force-app/main/softphone/pages/*.page', ...extra], SLDS);

const ownStyles = (dirs) =>
  dirs
    .map(({ name, dir }) => `${dir}/${name}.css`)
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** Enough for generated-and-known CSS: comments and the blanks between tokens. */
const squeeze = (css) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/;}/g, '}')
    .replace(/:\s+/g, ':')
    .trim();

function writeCss(file, texts) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, texts.map((text) => `${squeeze(text)}\n`).join(''));
}

/**
 * SLDS and ours for some of the bundles, without what only a page of its own needs.
 * @param {Set<string>} names
 */
export async function stylesOf(names) {
  const content = sourcesOf(bundles().filter(({ name }) => names.has(name)));
  const own = await usedStyles(content, { raw: ownStyles(softphoneDirs()) });
  return [await usedStyles(content, SLDS), own].map(squeeze).join('\n');
}

/** One stylesheet for everything. */
export async function writeStyles(file, extra) {
  writeCss(file, [await usedSlds(extra), ownStyles(softphoneDirs())]);
}

/** The page's two: SLDS and what the first paint needs; and what comes with the parts in `later/`. */
async function writePageStyles(started) {
  const dirs = softphoneDirs();
  const early = dirs.filter(({ name }) => started.has(name));
  const late = dirs.filter(({ name }) => !started.has(name));
  writeCss(`${RESOURCE}/start/softphone.css`, [await usedSlds(), ownStyles(early)]);
  writeCss(`${RESOURCE}/later/softphone.css`, [ownStyles(late)]);
}

const gz = (content) => gzipSync(content, { level: 9 }).length;
const kib = (bytes) => (bytes / 1024).toFixed(1);

/** What is too heavy does not stay: the next build would take it for finished. */
function refuse(reason) {
  rmSync(`${RESOURCE}/start/softphone.js`, { force: true });
  throw new Error(reason);
}

/** Prints what the page loads before it is ready, and fails when it outgrew its budget. */
function checkSizes(own) {
  const dir = `${RESOURCE}/start`;
  const sizes = readdirSync(dir).map((name) => ({ name, bytes: gz(readFileSync(`${dir}/${name}`)) }));
  // One language is loaded, never both: the larger one counts.
  const labels = Math.max(0, ...sizes.filter(({ name }) => name.startsWith('labels.')).map(({ bytes }) => bytes));
  const total =
    labels + sizes.filter(({ name }) => !name.startsWith('labels.')).reduce((sum, { bytes }) => sum + bytes, 0);
  const list = sizes.map(({ name, bytes }) => `${name} ${kib(bytes)}`).join(', ');
  process.stderr.write(`softphone start/ ${kib(total)} KiB gzip (ours ${kib(own)}): ${list}\n`);
  if (total > startKiB * 1024) refuse(`start/ is over its budget of ${startKiB} KiB gzip`);
  if (own > startOwnKiB * 1024) refuse(`our own code is over its budget of ${startOwnKiB} KiB gzip`);
}

/** What an earlier build left in later/; the texts there are the labels step's. */
function clearLater() {
  const dir = `${RESOURCE}/later`;
  if (!existsSync(dir)) return;
  const old = readdirSync(dir).filter((name) => !name.startsWith('labels.'));
  old.forEach((name) => rmSync(`${dir}/${name}`, { recursive: true, force: true }));
}

export const softphoneStep = {
  name: 'softphone',
  inputs: [
    'apps/softphone',
    'apps/browser',
    'apps/vendor',
    'force-app',
    'scripts/build/softphone.mjs',
    'bench/budgets.json',
    'package-lock.json',
  ],
  outputs: [
    `${RESOURCE}/start/softphone.js`,
    `${RESOURCE}/start/softphone.css`,
    `${RESOURCE}/later/softphone.css`,
    ...['softphone', 'softphone-styles'].map((name) => `${MODULES}/${name}.json`),
  ],
  async build() {
    clearLater();
    const { own, started } = await bundlePage('apps/softphone/main.ts');
    await writePageStyles(started);
    writeModules('softphone-styles', [SLDS]);
    checkSizes(own);
  },
};

export const galleryStep = {
  name: 'gallery',
  inputs: ['apps/softphone', 'apps/labels', 'force-app/main', 'scripts/build/softphone.mjs'],
  outputs: [`${GALLERY}/gallery.js`],
  async build() {
    const { code } = await bundleScript('apps/softphone/gallery/gallery.ts');
    mkdirSync(GALLERY, { recursive: true });
    writeFileSync(`${GALLERY}/gallery.js`, code);
    await writeStyles(`${GALLERY}/softphone.css`, ['apps/softphone/gallery/*']);
    for (const file of ['index.html', 'gallery.css'])
      writeFileSync(`${GALLERY}/${file}`, readFileSync(`apps/softphone/gallery/${file}`));
    writeFileSync(`${GALLERY}/symbols.svg`, readFileSync(SPRITE));
  },
};
