// Which files of npm packages end up in what we ship, as the bundlers report it: dist/modules/<artefact>.json.
// THIRD_PARTY_NOTICES is made from these lists.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const MODULES = 'dist/modules';

/** rollup's marks for virtual modules, and queries of the LWC plugin, are not part of a file's name. */
const toFile = (id) =>
  path
    .relative('.', path.resolve(id.replace(/^\0/, '').split('?')[0]))
    .split(path.sep)
    .join('/');

/**
 * @param {string} artefact
 * @param {Iterable<string>} ids module ids of a bundler: file names, more or less
 */
export function writeModules(artefact, ids) {
  const files = [...new Set([...ids].filter((id) => id.includes('node_modules')).map(toFile))].sort();
  mkdirSync(MODULES, { recursive: true });
  writeFileSync(`${MODULES}/${artefact}.json`, `${JSON.stringify(files, null, 2)}\n`);
}

/** Modules of which something is left in a rollup chunk. */
export const renderedModules = (output) =>
  output.flatMap(({ modules = {} }) =>
    Object.entries(modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([id]) => id),
  );
