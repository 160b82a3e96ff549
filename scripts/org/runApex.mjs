import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { target } from './query.mjs';

/**
 * Runs anonymous Apex and shows it first.
 * @param {{ sf: object, print: (line: string) => void, options: { org?: string } }} context
 * @param {string[]} lines of Apex
 */
export async function runApex({ sf, print, options }, lines) {
  const code = lines.join('\n');
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'wxcc-')), 'anonymous.apex').replaceAll('\\', '/');
  writeFileSync(file, `${code}\n`);
  print(code);
  await sf.run('apex', 'run', '--file', file, ...target(options.org));
}
