// What our package folders hold, as Salesforce's own library reads them: the manifest everything else is generated from.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const project = () => JSON.parse(readFileSync('sfdx-project.json', 'utf8'));

/** @returns {{ path: string, package?: string, versionNumber?: string }[]} in the order of their dependencies */
export const directories = () => project().packageDirectories;

export const API_VERSION = project().sourceApiVersion;

const require = createRequire(import.meta.url);

function readComponents(dir) {
  // Loading it takes a second, and most verbs need no manifest.
  const { ComponentSet } = require('@salesforce/source-deploy-retrieve');
  const set = ComponentSet.fromSource({ fsPaths: [dir] });
  set.sourceApiVersion = API_VERSION;
  set.apiVersion = API_VERSION;
  return set;
}

const read = new Map();

/** Read once in a run: one verb asks for the same folder many times. @param {string} dir a package directory @returns {import("@salesforce/source-deploy-retrieve").ComponentSet} */
export function componentSet(dir) {
  if (!read.has(dir)) read.set(dir, readComponents(dir));
  return read.get(dir);
}

/**
 * A folder's own entry is a member of the type it holds (`Wxcc_Reports` of `Report`), as in package.xml.
 * @param {string} dir
 * @returns {Promise<{ type: string, member: string }[]>} sorted as in package.xml
 */
export async function manifestOf(dir) {
  const { Package } = await componentSet(dir).getObject();
  return Package.types.flatMap(({ name, members }) =>
    members.map((member) => ({ type: name, member: member.replace(/\/$/, '') })),
  );
}

/** The manifests of all folders, dependent packages first: the order of taking things away. */
export async function wholeManifest() {
  const lists = await Promise.all(directories().map((each) => manifestOf(each.path)));
  return lists.reverse().flat();
}

/** What lies in no package: deployed by itself, and left behind when packages are uninstalled. */
export async function setUpManifest() {
  const loose = directories().filter((each) => !each.package);
  return (await Promise.all(loose.map((each) => manifestOf(each.path)))).flat();
}

/** @param {{ type: string, member: string }[]} manifest */
export const membersOf = (manifest, type) => manifest.filter((each) => each.type === type).map((each) => each.member);
