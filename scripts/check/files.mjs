// What the checks read: the packages' files below a root, which is the repository or a copy with planted mistakes.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/** Package directories of sfdx-project.json, in the order of their dependencies. */
export function packageDirectories(root) {
  const project = JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8'));
  return project.packageDirectories.map((entry) => entry.path).filter((dir) => existsSync(path.join(root, dir)));
}

/** @returns {string[]} every file below `dir`, with `/` between its parts, relative to `root` */
export function filesBelow(root, dir) {
  const start = path.join(root, dir);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true })
    .map((file) => path.join(dir, file).split(path.sep).join('/'))
    .filter((file) => statSync(path.join(root, file)).isFile());
}

/** @returns {string[]} every file of every package and of the set-up folder */
export const packageFiles = (root) => packageDirectories(root).flatMap((dir) => filesBelow(root, dir));

export const readText = (root, file) => readFileSync(path.join(root, file), 'utf8');

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name, jpath) => String(jpath).includes('.'),
});

/** The root element's content; every child element is a list. */
export function readXml(root, file) {
  const document = parser.parse(readText(root, file));
  const [type] = Object.keys(document).filter((name) => name !== '?xml');
  return { type, content: document[type] || {} };
}

/** Is the file ours to read: no test, nothing emitted, nothing of a built bundle. */
export const isSource = (file) =>
  !/__(tests|mocks)__/.test(file) && !/\/lwc\/.*\.js$/.test(file) && !file.includes('/staticresources/WxccSoftphone/');
