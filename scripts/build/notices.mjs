// The text of THIRD_PARTY_NOTICES, from what the bundlers say they put into the shipped files.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { describePackage, hiddenFolders, isPermissive, packageFolder } from './licences.mjs';
import { MODULES } from './shipped-modules.mjs';
import { RESOURCE } from './resource.mjs';

export const FILE = 'THIRD_PARTY_NOTICES';

/** Each list of modules and where its code ends up. */
export const ARTEFACTS = {
  softphone: 'the static resource WxccSoftphone (script)',
  'softphone-styles': 'the static resource WxccSoftphone (style sheet)',
  vendor: 'the Lightning web components wxccVendor…',
  'wxcc-relay': 'wxcc-relay.js',
  'wxcc-panel': 'wxcc-panel.js',
};

/** @returns {Map<string, { within?: string, where: string[] }>} package folder to what it is in */
function shippedFolders() {
  const all = new Map();
  for (const [artefact, where] of Object.entries(ARTEFACTS)) {
    const files = JSON.parse(readFileSync(`${MODULES}/${artefact}.json`, 'utf8'));
    const listed = [...new Set(files.map(packageFolder))];
    const entries = [...listed.map((folder) => [folder, undefined]), ...hiddenFolders(listed)];
    for (const [folder, within] of entries) {
      const known = all.get(folder) ?? { within, where: [] };
      all.set(folder, { within: known.within, where: [...known.where, where] });
    }
  }
  return all;
}

/** Every npm package of which something is shipped, by name. */
export function shippedPackages() {
  return [...shippedFolders()]
    .map(([folder, { within, where }]) => ({ ...describePackage(folder, within), where }))
    .sort((a, b) => (a.name + a.version).localeCompare(b.name + b.version, 'en'));
}

const HEAD = `Third-party notices

What we ship contains parts of the packages below. The list is generated from the bundlers' own lists of modules by
\`npm run notices\`. Icons come from Salesforce's own sprite in the org ($Asset.SLDS) and are not shipped.
`;

const line = '-'.repeat(100);

function notice({ name, version, licence, text, author, within, where }) {
  const inside = within
    ? `\nInside the published bundle of ${within}, which declares it; the version inside may be another.`
    : '';
  const missing = `The package comes without a licence text and names as its licence: ${licence}.${author ? ` Author: ${author}.` : ''}`;
  return `${line}\n${name} ${version}, ${licence}\nIn ${where.join(', ')}.${inside}\n\n${text ?? missing}\n`;
}

/** @throws Error when something is shipped whose terms ask for more than naming it */
export function noticesText() {
  const packages = shippedPackages();
  const refused = packages.filter(({ licence }) => !isPermissive(licence));
  if (refused.length)
    throw new Error(`Not permissive: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
  return [HEAD, ...packages.map(notice)].join('\n');
}

/** The packages carry the notices with them: in the static resource, where they are loaded by nobody. */
export const noticesStep = {
  name: 'notices',
  inputs: [FILE],
  outputs: [`${RESOURCE}/${FILE}.txt`],
  async build() {
    mkdirSync(RESOURCE, { recursive: true });
    copyFileSync(FILE, `${RESOURCE}/${FILE}.txt`);
  },
};
