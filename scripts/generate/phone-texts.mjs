// The softphone's texts for a host without a page: Lightning gives them in the user's language, one import a label, so they
// are written by `node scripts/generate/phone-texts.mjs` from config/labels. A test holds that the files are what comes out.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { isOnPage, readLabels } from '../build/labels.mjs';

const BUNDLE = 'force-app/main/softphone/lwc/wxccPhoneTexts';
const HEAD = '// Written by scripts/generate/phone-texts.mjs.';

const codeOf = ({ name }) => name.replace(/^Wxcc_/, '');
const constOf = (area) => `${area.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase())}Texts`;

const areaFile = (area, labels) =>
  [
    HEAD,
    ...labels.map((label) => `import ${codeOf(label)} from '@salesforce/label/c.${label.name}';`),
    "import type { Messages } from 'c/wxccBase';",
    '',
    `/** Texts of config/labels/${area}.json that the softphone shows, by their codes. */`,
    `export const ${constOf(area)}: Messages = { ${labels.map(codeOf).join(', ')} };`,
    '',
  ].join('\n');

const frontFile = (areas) =>
  [
    HEAD,
    "import type { Messages } from 'c/wxccBase';",
    ...areas.map((area) => `import { ${constOf(area)} } from './${constOf(area)}';`),
    '',
    '/** Every text of the softphone, by its code. */',
    `export const phoneTexts: Messages = { ${areas.map((area) => `...${constOf(area)}`).join(', ')} };`,
    '',
  ].join('\n');

const byAreaOf = (labels) =>
  labels.reduce((areas, label) => ({ ...areas, [label.area]: [...(areas[label.area] ?? []), label] }), {});

/** @returns {Promise<Record<string, string>>} files of the bundle with their texts */
export async function phoneTexts() {
  const byArea = byAreaOf(readLabels().filter(isOnPage));
  const areas = Object.keys(byArea).sort();
  const files = Object.fromEntries(
    areas.map((area) => [`${BUNDLE}/${constOf(area)}.ts`, areaFile(area, byArea[area])]),
  );
  const all = { ...files, [`${BUNDLE}/wxccPhoneTexts.ts`]: frontFile(areas) };
  const config = await resolveConfig(`${BUNDLE}/wxccPhoneTexts.ts`);
  const formatted = Object.entries(all).map(async ([file, text]) => [
    file,
    await format(text, { ...config, plugins: [], parser: 'typescript' }),
  ]);
  return Object.fromEntries(await Promise.all(formatted));
}

if (process.argv[1] === path.resolve('scripts/generate/phone-texts.mjs'))
  for (const [file, text] of Object.entries(await phoneTexts())) writeFileSync(file, text);
