// tsconfig `paths` allows one star a target, so `c/*` cannot be written once: one entry a bundle is generated.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bundles, mainFile } from './rooms.mjs';
import { vendorModules } from './vendor-modules.mjs';

const FILE = 'tsconfig.paths.json';

/** Writes tsconfig.paths.json, only when it changes: editors and linters watch it. */
export function writePaths() {
  const paths = {};
  for (const { name, dir } of bundles()) {
    const vendor = vendorModules()[name];
    const file = vendor ?? mainFile(dir);
    if (file) paths[`c/${name}`] = [`./${file.replace(/\.(ts|js|html)$/, '')}`];
  }
  const text = JSON.stringify({ compilerOptions: { paths } }, null, 2) + '\n';
  if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) writeFileSync(FILE, text);
}

if (import.meta.url === `file://${process.argv[1]}`) writePaths();
