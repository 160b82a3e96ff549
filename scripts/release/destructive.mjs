// destructiveChanges.xml: every component of every package, so that a deployed softphone can be taken out again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { API_VERSION, wholeManifest } from '../org/components.mjs';

/** Files shared with the customer's own texts; ours in them go with the labels and fields, which the list names. */
const SHARED = new Set(['CustomLabels', 'Translations', 'CustomObjectTranslation']);

/**
 * Is this ours alone? All of it carries our prefix. What does not (`sfdcOmniChannel`, which users of Cisco's connector own,
 * a translation) stays when the softphone goes.
 */
export const isDeleted = ({ type, member }) => !SHARED.has(type) && /(^|[./-])wxcc/i.test(member);

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const block = (type, members) => {
  const lines = members.map((member) => `        <members>${escape(member)}</members>\n`).join('');
  return `    <types>\n${lines}        <name>${type}</name>\n    </types>\n`;
};

/** @param {{ type: string, member: string }[]} manifest dependent packages first */
function destructiveChanges(manifest) {
  const types = new Map();
  for (const { type, member } of manifest.filter(isDeleted)) types.set(type, [...(types.get(type) ?? []), member]);
  // A folder stands behind what it holds.
  const inOrder = (members) =>
    [...members].sort((a, b) => Number(b.startsWith(`${a}/`)) - Number(a.startsWith(`${b}/`)));
  const blocks = [...types].map(([type, members]) => block(type, inOrder(members)));
  return `${HEAD}${blocks.join('')}</Package>\n`;
}

/** A deployment needs a manifest even when it only deletes. */
const emptyPackage = () => `${HEAD}    <version>${API_VERSION}</version>\n</Package>\n`;

/**
 * Writes the deletions of everything, or of what `manifest` names, as a folder for `sf project deploy start --metadata-dir`.
 * @param {string} folder made when it is not there
 * @param {{ type: string, member: string }[]} [manifest]
 * @returns {Promise<Record<string, string>>} file name to what was written
 */
export async function writeDeletions(folder, manifest) {
  const files = {
    'destructiveChanges.xml': destructiveChanges(manifest ?? (await wholeManifest())),
    'package.xml': emptyPackage(),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  return files;
}
