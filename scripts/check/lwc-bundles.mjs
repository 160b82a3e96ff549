// What the platform would refuse of the LWC bundles, found without the platform: every emitted file through the LWC
// compiler, imports, labels, Apex methods, child components, sizes, files that the build forgot.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@lwc/compiler';
import { parse } from '@babel/parser';
import { PACKAGE_ROOTS } from '../build/rooms.mjs';
import { filesBelow, packageFiles, readText } from './files.mjs';

/** The platform's limit for a component's script, and the one older pages of its documentation name. */
const MAX_BYTES = 1_000_000;
const OLD_MAX_BYTES = 131_072;
const BUNDLE_NAME = /^[a-z](?!.*__)[A-Za-z0-9_]*(?<!_)$/;
const PLATFORM =
  /^(lwc|lightning\/.+|@salesforce\/(user|userPermission|customPermission|schema|resourceUrl|i18n|client|label|messageChannel|apex|apexContinuation|accessCheck)(\/.+)?)$/;

/** Facts of the other components that bundles may name. */
function readOrg(root) {
  const files = packageFiles(root);
  const named = (pattern) =>
    new Map(files.flatMap((file) => (pattern.exec(file) ? [[pattern.exec(file)[1], file]] : [])));
  const labels = files
    .filter((file) => file.endsWith('.labels-meta.xml'))
    .flatMap((file) => [...readText(root, file).matchAll(/<fullName>(\w+)<\/fullName>/g)].map((match) => match[1]));
  return {
    root,
    labels: new Set(labels),
    classes: named(/\/(\w+)\.cls$/),
    channels: named(/\/(\w+)\.messageChannel-meta\.xml$/),
    resources: named(/\/(\w+)\.resource-meta\.xml$/),
    bundles: new Map(
      PACKAGE_ROOTS.flatMap((dir) => filesBelow(root, dir))
        .filter((file) => /\/lwc\/\w+\/[^/]+$/.test(file))
        .map((file) => [path.posix.dirname(file).split('/').pop(), path.posix.dirname(file)]),
    ),
  };
}

function isAuraEnabled(org, className, method) {
  const code = readText(org.root, org.classes.get(className));
  return new RegExp(`@AuraEnabled(\\([^)]*\\))?\\s[^;{]*\\b${method}\\s*\\(`, 'i').test(code);
}

/** What is wrong with an import, or undefined. */
function importProblem(org, dir, specifier) {
  const [, apexClass, apexMethod] = /^@salesforce\/apex\/(\w+)\.(\w+)$/.exec(specifier) ?? [];
  const [, kind, name] = /^@salesforce\/(label\/c|messageChannel|resourceUrl)[./](\w+?)(?:__c)?$/.exec(specifier) ?? [];
  if (apexClass && !org.classes.has(apexClass)) return `Apex class ${apexClass} does not exist`;
  if (apexClass && !isAuraEnabled(org, apexClass, apexMethod)) return `${apexClass}.${apexMethod} is not @AuraEnabled`;
  if (kind === 'label/c' && !org.labels.has(name)) return `label ${name} does not exist`;
  if (kind === 'messageChannel' && !org.channels.has(name)) return `message channel ${name} does not exist`;
  if (kind === 'resourceUrl' && !org.resources.has(name)) return `static resource ${name} does not exist`;
  if (PLATFORM.test(specifier)) return undefined;
  const [, bundle] = /^c\/(\w+)$/.exec(specifier) ?? [];
  if (bundle) return org.bundles.has(bundle) ? undefined : `there is no bundle c/${bundle}`;
  if (!specifier.startsWith('./')) return `import of "${specifier}" cannot be resolved on the platform`;
  const target = path.join(org.root, dir, specifier);
  return ['', '.js', '.html', '.css'].some((end) => existsSync(target + end))
    ? undefined
    : `there is no file ${specifier}`;
}

const imports = (source) =>
  parse(source, { sourceType: 'module', plugins: ['decorators'] })
    .program.body.map((node) => node.source?.value)
    .filter(Boolean);

function compileProblem(name, file, source) {
  try {
    const { warnings } = transformSync(source, file, {
      name,
      namespace: 'c',
      apiVersion: 66,
      enableDynamicComponents: true,
      scopedStyles: file.endsWith('.scoped.css'),
    });
    return (warnings ?? []).map((warning) => warning.message);
  } catch (error) {
    return [error.message.split('\n')[0]];
  }
}

function sizeProblem(source, warnings, where) {
  const bytes = Buffer.byteLength(source);
  if (bytes > OLD_MAX_BYTES) warnings.push(`${where}: ${bytes} bytes; some orgs may allow only ${OLD_MAX_BYTES}`);
  return bytes > MAX_BYTES ? [`${bytes} bytes, at most ${MAX_BYTES}`] : [];
}

function isStale(file) {
  const source = file.replace(/\.js$/, '.ts');
  return file.endsWith('.js') && existsSync(source) && statSync(file).mtimeMs < statSync(source).mtimeMs;
}

const childNames = (html) =>
  [...html.matchAll(/<c-([a-z0-9-]+)/g)].map((match) =>
    match[1].replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase()),
  );

function fileProblems(org, { name, dir, file }, warnings) {
  const source = readText(org.root, `${dir}/${file}`);
  const compiled = compileProblem(name, file, source);
  if (compiled.length) return compiled;
  const problems = sizeProblem(source, warnings, `${dir}/${file}`);
  if (isStale(path.join(org.root, dir, file))) problems.push('is older than its .ts: run "npm run build"');
  if (file.endsWith('.js'))
    problems.push(
      ...imports(source)
        .map((one) => importProblem(org, dir, one))
        .filter(Boolean),
    );
  if (file.endsWith('.html'))
    problems.push(
      ...childNames(source)
        .filter((child) => !org.bundles.has(child))
        .map((child) => `there is no component c/${child}`),
    );
  return problems;
}

function bundleProblems(name, files) {
  const problems = [];
  if (!BUNDLE_NAME.test(name)) problems.push('is no valid bundle name');
  if (!files.includes(`${name}.js-meta.xml`)) problems.push(`has no ${name}.js-meta.xml`);
  if (!files.includes(`${name}.js`)) problems.push(`has no emitted ${name}.js: run "npm run build"`);
  const unemitted = files.filter((file) => /(?<!\.d)\.ts$/.test(file) && !files.includes(file.replace(/\.ts$/, '.js')));
  return [...problems, ...unemitted.map((file) => `${file} was not emitted: run "npm run build"`)];
}

/**
 * @param {string} root
 * @returns {Promise<{ problems: string[], warnings: string[], checked: number }>}
 */
export async function lwcBundles(root) {
  const org = readOrg(root);
  const problems = [];
  const warnings = [];
  for (const [name, dir] of org.bundles) {
    const files = readdirSync(path.join(root, dir));
    problems.push(...bundleProblems(name, files).map((problem) => `${dir}: ${problem}`));
    for (const file of files.filter((one) => /\.(js|html|css)$/.test(one)))
      problems.push(...fileProblems(org, { name, dir, file }, warnings).map((problem) => `${dir}/${file}: ${problem}`));
  }
  return { problems, warnings, checked: org.bundles.size };
}
