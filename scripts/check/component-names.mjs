// Nothing standard is overwritten and nothing of the customer's: every component carries our prefix, none has a name that
// Cisco's packages use, and what is for scratch orgs stays out of every deployment of sources.
import path from 'node:path';
import { packageFiles, readText, readXml } from './files.mjs';

const OURS = /^(wxcc|Wxcc)/;
/** Components without our prefix, each with its reason. */
const ALLOWED = new Set([
  'CustomLabels', // holds labels, which carry the prefix
  'es', // translations add texts of ours only
  'Activity-es',
  'sfdcOmniChannel', // the name that older connectors call
  'sfdcOmniChannelTest',
]);
/** Kinds that would change what the org itself has. */
const OF_THE_ORG = /\.(profile|settings|standardValueSet|appMenu|sharingRules|workflow)-meta\.xml$/;
/** Layouts and apps of Cisco's packages, with or without namespace. */
const CISCO = /^(Cisco )?Webex Contact Center( Task Layout)?$|^ciscocjs__/;
const SCRATCH = 'setup-metadata/scratch-org/';

/** A component's own name: fields, layouts, actions and folders bring their parent's along. */
function ownName(file) {
  const [, name] = /^(.*?)\.[\w]+-meta\.xml$/.exec(path.posix.basename(file)) ?? [];
  if (file.endsWith('.quickAction-meta.xml')) return name?.slice(name.indexOf('.') + 1);
  return name?.includes('-') && file.endsWith('.layout-meta.xml') ? name.slice(name.indexOf('-') + 1) : name;
}

function* nameProblems(file) {
  if (OF_THE_ORG.test(file)) yield 'would change what is the org’s own';
  const name = decodeURIComponent(ownName(file));
  if (CISCO.test(name)) yield `"${name}" is a name of Cisco's packages`;
  else if (!OURS.test(name) && !ALLOWED.has(name)) yield `"${name}" lacks the prefix Wxcc, so it may overwrite another`;
}

/** Labels that people see in lists beside Cisco's. */
function* labelProblems(root, file) {
  if (!/\.(app|layout|report|dashboard)-meta\.xml$/.test(file)) return;
  const { content } = readXml(root, file);
  for (const label of [content.label?.[0], content.masterLabel?.[0]])
    if (label && CISCO.test(label)) yield `its label "${label}" can be taken for Cisco's`;
}

function scratchProblems(root, files) {
  const inFolder = files.filter((file) => file.startsWith(SCRATCH)).map((file) => file.slice(SCRATCH.length));
  if (!inFolder.length) return [];
  const listed = new Set(
    [...readText(root, `${SCRATCH}package.xml`).matchAll(/<members>(.*?)<\/members>/g)].map(([, member]) => member),
  );
  const components = inFolder.filter((file) => file.includes('/')).map((file) => path.posix.parse(file).name);
  const problems = components.filter((name) => !listed.has(name)).map((name) => `${name} is missing in package.xml`);
  problems.push(
    ...[...listed]
      .filter((name) => !components.includes(name))
      .map((name) => `package.xml lists ${name}, which is gone`),
  );
  if (!readText(root, '.forceignore').includes(`${SCRATCH}**`))
    problems.push('is not in .forceignore, so a deployment of the sources would carry it into a customer’s org');
  return problems.map((problem) => `${SCRATCH}: ${problem}`);
}

/** @param {string} root */
export async function componentNames(root) {
  const all = packageFiles(root);
  const files = all.filter((file) => file.endsWith('-meta.xml'));
  const problems = files.flatMap((file) =>
    [...nameProblems(file), ...labelProblems(root, file)].map((problem) => `${file}: ${problem}`),
  );
  return { problems: [...problems, ...scratchProblems(root, all)], warnings: [], checked: files.length };
}
