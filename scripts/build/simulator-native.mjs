// Native Lightning components in the simulated org: all that the packages expose, base components from npm, platform
// modules as doubles. Heavy: `npm start` does not wait for it but has it built beside (`node scripts/build/simulator-native.mjs`).
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import lwc from '@lwc/rollup-plugin';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';
import { programValues } from './program-values.mjs';
import { componentAliases, stripTypes } from './rollup-plugins.mjs';
import { bundles } from './rooms.mjs';

const NATIVE = 'apps/simulator/org/native';
const DOUBLES = {
  navigation: 'js',
  messageService: 'ts',
  pageReferenceUtils: 'ts',
  platformUtilityBarApi: 'ts',
  platformWorkspaceApi: 'ts',
  refresh: 'ts',
  uiObjectInfoApi: 'ts',
  uiRecordApi: 'ts',
  actions: 'ts',
};
const LABELS = 'force-app/main/package/labels/CustomLabels.labels-meta.xml';
const SPANISH = 'force-app/main/package/translations/es.translation-meta.xml';
const PREFIX = '\0platform:';

const unescapeXml = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

function textIn(file, pattern, name) {
  const value = pattern.exec(readFileSync(file, 'utf8'))?.[1];
  if (value === undefined) throw new Error(`There is no label ${name} in ${file}`);
  return JSON.stringify(unescapeXml(value));
}

/** A label in the user's language, as the platform gives it. */
function label(name) {
  const english = new RegExp(`<fullName>${name}</fullName>[\\s\\S]*?<value>([\\s\\S]*?)</value>`);
  const spanish = new RegExp(`<label>([^<]*)</label>\\s*<name>${name}</name>`);
  const texts = [textIn(SPANISH, spanish, name), textIn(LABELS, english, name)];
  return `window.simLanguage === 'es' ? ${texts[0]} : ${texts[1]}`;
}

/** Source of the platform module `name`, as the simulator doubles it. */
function platformModule(name) {
  const [, kind, rest] = /^@salesforce\/(\w+)\/(.*)$/.exec(name) ?? [];
  const apex = path.resolve(NATIVE, 'doubles/apexMethod.ts');
  if (kind === 'apex')
    return `import { apexMethod } from ${JSON.stringify(apex)}; export default apexMethod('${rest}');`;
  if (kind === 'label') return `export default ${label(rest.replace(/^c\./, ''))};`;
  if (name === '@salesforce/i18n/timeZone') return `export default 'America/Los_Angeles';`;
  if (name === '@salesforce/i18n/lang') return `export default window.simLanguage ?? 'en';`;
  if (kind === 'messageChannel') return `export default ${JSON.stringify(rest)};`;
  if (kind === 'user') return `export default window.simUserId;`;
  throw new Error(`The simulator has no double of ${name}`);
}

const COMPONENTS = 'sim:components';

/** Bundles that may stand on a page of the org, by their metadata. */
function exposed() {
  return bundles().flatMap(({ name, dir }) => {
    const meta = readFileSync(`${dir}/${name}.js-meta.xml`, 'utf8');
    if (!/<isExposed>true</.test(meta)) return [];
    const title = unescapeXml(/<masterLabel>([^<]*)</.exec(meta)?.[1] ?? name);
    // As App Builder offers them: on record pages, of these objects where it names any.
    const objects = [...meta.matchAll(/<object>(\w+)</g)].map((match) => match[1]);
    const isRecord = /<target>lightning__RecordPage</.test(meta);
    const places = { isUtility: /<target>lightning__UtilityBar</.test(meta), ...(isRecord ? { objects } : {}) };
    return [{ name: `c/${name}`, label: title, ...places }];
  });
}

const ACTIONS = ['setup-metadata/main/timeline/quickActions', 'setup-metadata/main/dial/quickActions'];

/** Actions of records that show a component, by the names of their files: `Task.Wxcc_Play_Recording`. */
function recordActions() {
  const files = ACTIONS.flatMap((folder) => readdirSync(folder).map((file) => [folder, file]));
  return files.map(([folder, file]) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const label = unescapeXml(/<label>([^<]*)</.exec(text)?.[1] ?? file);
    const component = /<lightningWebComponent>(\w+)</.exec(text)?.[1];
    return { type: file.split('.')[0], label, name: `c/${component}` };
  });
}

const AURA = 'console-app/main/link/aura';
const UTILITY_BAR = 'console-app/main/console/flexipages/Wxcc_Console_UtilityBar.flexipage-meta.xml';

/** Utilities of ours in the console app's bar, in its order: Aura shells, since toolkits have no LWC. */
function utilityNames() {
  const bar = readFileSync(UTILITY_BAR, 'utf8');
  return [...bar.matchAll(/<componentName>c:(\w+)<\/componentName>/g)]
    .map((match) => match[1])
    .filter((name) => existsSync(`${AURA}/${name}/${name}.cmp`));
}

/** An Aura bundle as source: markup, the object literals of its scripts, and the LWC inside it. */
function utilitySource(name) {
  const read = (file) => readFileSync(`${AURA}/${name}/${name}${file}`, 'utf8');
  const literal = (file) => (existsSync(`${AURA}/${name}/${name}${file}`) ? read(file).trim().replace(/;$/, '') : '{}');
  const markup = read('.cmp');
  const label = unescapeXml(/label="([^"]*)"/.exec(read('.design'))?.[1] ?? name);
  const children = [...markup.matchAll(/<c:(\w+)/g)].map((match) => match[1]);
  const imports = children.map((child) => `import U_${child} from 'c/${child}';`);
  const fields = [
    `name: 'c/${name}'`,
    `label: ${JSON.stringify(label)}`,
    `markup: ${JSON.stringify(markup)}`,
    `controller: ${literal('Controller.js')}`,
    `helper: ${literal('Helper.js')}`,
    `children: { ${children.map((child) => `${child}: U_${child}`).join(', ')} }`,
  ];
  return { imports, entry: `{ ${fields.join(', ')} }` };
}

/** The list of components, each with its class, and that of utilities. */
function componentList() {
  const all = [{ name: 'sim/nativeProof', label: 'Native Proof' }, ...exposed()];
  const imports = all.map(({ name }, index) => `import C${index} from '${name}';`);
  const entries = all.map((each, index) => `{ ...${JSON.stringify(each)}, constructor: C${index} }`);
  const utilities = utilityNames().map(utilitySource);
  return [
    ...imports,
    ...new Set(utilities.flatMap((each) => each.imports)),
    `export const components = [${entries.join(',')}];`,
    `export const actions = ${JSON.stringify(recordActions())};`,
    `export const utilities = [${utilities.map(({ entry }) => entry).join(',')}];`,
  ].join('\n');
}

const platform = () => ({
  name: 'platform',
  resolveId: {
    order: 'pre',
    handler(source) {
      const double = Object.keys(DOUBLES).find((name) => source === `lightning/${name}`);
      if (source === COMPONENTS) return PREFIX + source;
      if (double) return path.resolve(NATIVE, `doubles/${double}.${DOUBLES[double]}`);
      // What base components import (labels of their own, i18n) comes with them.
      return /^@salesforce\/(apex|label\/c\.|messageChannel|user|i18n\/(lang|timeZone)$)/.test(source)
        ? PREFIX + source
        : null;
    },
  },
  load(id) {
    if (id === PREFIX + COMPONENTS) return componentList();
    return id.startsWith(PREFIX) ? platformModule(id.slice(PREFIX.length)) : null;
  },
});

export const simulatorNativeStep = {
  name: 'simulator-native',
  inputs: [
    NATIVE,
    'apps/vendor',
    'apps/lightning',
    'apps/softphone',
    'apps/browser',
    'force-app',
    'console-app',
    ...ACTIONS,
    'scripts/build/simulator-native.mjs',
    'package-lock.json',
  ],
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
          exclude: [
            /node_modules\/(?!lightning-base-components\/)/,
            /native\/(doubles|native\.js|mountAura\.js)/,
            /\/client\//,
            /[\\/]apps[\\/](vendor|lightning|softphone|browser)[\\/]/,
          ],
          enableDynamicComponents: true,
        }),
        resolve({ browser: true }),
        commonjs({ include: /node_modules/ }),
        replace({
          preventAssignment: true,
          values: { 'import.meta.env.SSR': 'false', ...programValues() },
        }),
      ],
    });
    await build.write({ file: 'dist/simulator/org/native.js', format: 'iife', inlineDynamicImports: true });
    await build.close();
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await simulatorNativeStep.build();
