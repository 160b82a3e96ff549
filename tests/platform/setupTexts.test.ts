import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What a generator makes of config/labels, by file. */
const madeBy = (file: string, name: string): Record<string, string> => {
  const print = `import('./scripts/generate/${file}').then(async (m) => console.log(JSON.stringify(await m.${name}())))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', print], { encoding: 'utf8' })) as Record<string, string>;
};

// Texts that Lightning gives are imported one by one, by generated files: what is committed is what comes out.
test.each([
  ['the setup tab', 'setup-texts.mjs', 'setupTexts'],
  ['the softphone without a page', 'phone-texts.mjs', 'phoneTexts'],
])('the texts of %s are those of config/labels', (_whose, file, name) => {
  const made = madeBy(file, name);
  expect(Object.keys(made).length).toBeGreaterThan(4);
  for (const [each, text] of Object.entries(made)) expect(readFileSync(each, 'utf8')).toBe(text);
  const [first = ''] = Object.keys(made);
  const committed = readdirSync(path.dirname(first)).filter((each) => each.endsWith('.ts'));
  expect(committed.sort()).toEqual(
    Object.keys(made)
      .map((each) => path.basename(each))
      .sort(),
  );
});
