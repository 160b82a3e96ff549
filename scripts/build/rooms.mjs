// Where the LWC bundles stand: every package directory holds rooms, every room may hold a `lwc` folder.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Package source roots whose rooms may hold LWC bundles. */
export const PACKAGE_ROOTS = ['force-app/main', 'console-app/main'];

const directories = (dir) =>
  existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];

/** Main file of a bundle, or undefined: TypeScript first, since the `.js` beside it is emitted from it. */
export function mainFile(dir) {
  const name = path.basename(dir);
  return ['ts', 'js', 'html'].map((ext) => `${dir}/${name}.${ext}`).find((file) => existsSync(file));
}

/**
 * All LWC bundles of the packages.
 * @returns {{ name: string, room: string, dir: string }[]} sorted by name; `dir` is relative to the repository
 */
export function bundles() {
  return PACKAGE_ROOTS.flatMap((root) =>
    directories(root).flatMap((room) =>
      directories(`${root}/${room}/lwc`).map((name) => ({ name, room, dir: `${root}/${room}/lwc/${name}` })),
    ),
  ).sort((a, b) => a.name.localeCompare(b.name));
}
