import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Origins } from './startSimulator';

const FILE = 'config/desktop-layout.json';

/** Places that the shipped layout leaves open for an administrator. */
const PLACES: readonly [RegExp, (origins: Origins) => string][] = [
  [
    /https:\/\/[\w.-]*(?:example|invalid)[\w.-]*\/[^"]*?(wxcc-(?:relay|panel)\.js)/g,
    ({ desktop }) => `${desktop}/widgets/$1`,
  ],
];

/** The desktop layout that agents of the simulator get: the shipped one, with our widgets loaded from this machine. */
export function desktopLayout(root: string, origins: Origins): unknown {
  const file = path.join(root, FILE);
  if (!existsSync(file)) return {};
  const text = PLACES.reduce(
    (layout, [place, value]) => layout.replace(place, value(origins)),
    readFileSync(file, 'utf8'),
  );
  return JSON.parse(text) as unknown;
}
