// `npm run docs` writes what the guides share with the program: the reference of the definition's items, and the table of
// what the phone says. A test holds that the files are what comes out.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { definitionReference } from '../build/definition-reference.mjs';
import { guidesWithStates } from '../build/guide-states.mjs';

const config = await resolveConfig('docs/definition.md');
for (const [file, text] of Object.entries({ ...(await definitionReference()), ...guidesWithStates() })) {
  const formatted = await format(text, { ...config, plugins: [], parser: 'markdown' });
  if (process.argv.includes('--check')) process.stdout.write(`${JSON.stringify({ file, text: formatted })}\n`);
  else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, formatted);
    process.stderr.write(`wrote ${file}\n`);
  }
}
