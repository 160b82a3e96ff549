import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

test('writing config/desktop-layout.json anew changes nothing', () => {
  const script =
    "import('./scripts/build/desktop-layout.mjs').then(async (m) => process.stdout.write(await m.exampleLayout()))";
  const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(made).toBe(readFileSync('config/desktop-layout.json', 'utf8'));
});
