// Which npm packages the shipped files come from, and on what terms.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Terms that ask for no more than naming: whoever installs the softphone owes nobody anything else. */
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Zlib',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
]);

/** @param {unknown} expression SPDX: `MIT`, `(MIT OR GPL-3.0-or-later)`, `MIT AND ISC` */
export function isPermissive(expression) {
  if (typeof expression !== 'string') return false;
  const allowed = (name) => PERMISSIVE.has(name.replace(/[()]/g, '').trim());
  return expression.split(/ OR /).some((choice) => choice.split(/ AND /).every(allowed));
}

/** `node_modules/a/node_modules/@b/c/dist/x.js` → `node_modules/a/node_modules/@b/c` */
export function packageFolder(file) {
  const start = file.lastIndexOf('node_modules/') + 'node_modules/'.length;
  const parts = file.slice(start).split('/');
  return file.slice(0, start) + parts.slice(0, parts[0].startsWith('@') ? 2 : 1).join('/');
}

const manifest = (folder) => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));

/** Where Node would find it from a package's folder. */
function findDependency(folder, name) {
  for (let at = folder; at !== '.'; at = path.posix.dirname(at)) {
    const candidate = path.posix.basename(at) === 'node_modules' ? `${at}/${name}` : `${at}/node_modules/${name}`;
    if (existsSync(`${candidate}/package.json`)) return candidate;
  }
  return undefined;
}

/**
 * A package that was bundled before it was published holds its dependencies where no bundler sees them. So what a shipped
 * package declares and no bundler listed counts as shipped inside it, whether it was left in or not.
 */
export function hiddenFolders(listed) {
  const found = new Map();
  const visit = (folder, within) => {
    for (const name of Object.keys(manifest(folder).dependencies ?? {})) {
      const inner = findDependency(folder, name);
      if (!inner || listed.includes(inner) || found.has(inner)) continue;
      found.set(inner, within);
      visit(inner, within);
    }
  };
  for (const folder of listed) visit(folder, manifest(folder).name);
  return found;
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  return (
    file &&
    readFileSync(`${folder}/${file}`, 'utf8')
      .replace(/\r\n/g, '\n')
      .replace(/[ \t]+$/gm, '')
      .trim()
  );
}

const authorOf = ({ author }) => (typeof author === 'string' ? author : author?.name);

/** @returns {{ name: string, version: string, licence: unknown, text?: string, author?: string, within?: string }} */
export function describePackage(folder, within) {
  const { name, version, license, ...rest } = manifest(folder);
  return { name, version, licence: license, text: licenceText(folder), author: authorOf(rest), within };
}
