// The setup tab's texts, which Lightning gives in the user's language: one import a label, so they are written by
// `node scripts/generate/setup-texts.mjs` from config/labels. A test holds that the files are what comes out.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const BUNDLE = 'force-app/main/setup/lwc/wxccSetupTexts';
/** Areas of labels, a file each. */
const AREAS = ['convert', 'definition', 'layout', 'setup', 'store'];

const labelNames = (area) =>
  Object.entries(JSON.parse(readFileSync(`config/labels/${area}.json`, 'utf8'))).flatMap(([name, { en }]) =>
    typeof en === 'string' ? [name] : Object.keys(en).map((form) => `${name}_${form}`),
  );

const codeOf = (name) => name.replace(/^Wxcc_/, '');

function areaFile(area) {
  const names = labelNames(area);
  return [
    '// Written by scripts/generate/setup-texts.mjs.',
    ...names.map((name) => `import ${codeOf(name)} from '@salesforce/label/c.${name}';`),
    "import type { Messages } from 'c/wxccBase';",
    '',
    `/** Texts of config/labels/${area}.json, by their codes. */`,
    `export const ${area}Texts: Messages = { ${names.map(codeOf).join(', ')} };`,
    '',
  ].join('\n');
}

function frontFile() {
  return [
    '// Written by scripts/generate/setup-texts.mjs.',
    "import type { Messages } from 'c/wxccBase';",
    ...AREAS.map((area) => `import { ${area}Texts } from './${area}Texts';`),
    '',
    '/** Every text of the setup tab, by its code. */',
    `export const setupTabTexts: Messages = { ${AREAS.map((area) => `...${area}Texts`).join(', ')} };`,
    '',
  ].join('\n');
}

/** @returns {Promise<Record<string, string>>} files of the bundle with their texts */
export async function setupTexts() {
  const files = Object.fromEntries(AREAS.map((area) => [`${BUNDLE}/${area}Texts.ts`, areaFile(area)]));
  const all = { ...files, [`${BUNDLE}/wxccSetupTexts.ts`]: frontFile() };
  const config = await resolveConfig(`${BUNDLE}/wxccSetupTexts.ts`);
  const formatted = Object.entries(all).map(async ([file, text]) => [
    file,
    await format(text, { ...config, plugins: [], parser: 'typescript' }),
  ]);
  return Object.fromEntries(await Promise.all(formatted));
}

if (process.argv[1] === path.resolve('scripts/generate/setup-texts.mjs'))
  for (const [file, text] of Object.entries(await setupTexts())) writeFileSync(file, text);
