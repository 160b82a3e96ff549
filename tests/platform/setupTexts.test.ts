import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// The setup tab's texts are generated: what is committed is what comes out.
test('the texts of the setup tab are those of config/labels', () => {
  const print =
    "import('./scripts/generate/setup-texts.mjs').then(async (m) => console.log(JSON.stringify(await m.setupTexts())))";
  const made = JSON.parse(execFileSync(process.execPath, ['-e', print], { encoding: 'utf8' })) as Record<
    string,
    string
  >;
  expect(Object.keys(made).length).toBeGreaterThan(4);
  for (const [file, text] of Object.entries(made)) expect(readFileSync(file, 'utf8')).toBe(text);
});
