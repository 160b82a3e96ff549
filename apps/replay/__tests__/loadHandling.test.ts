import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../..');
const PACKAGE = path.join(ROOT, 'force-app/main');

/** Names of modules that these files load on demand; of a path, its end. */
const loadedBy = (files: readonly string[]): string[] => [
  ...new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bimport\('(?:[^']*\/)?([^'/]+)'\)/g)].map(([, name = '']) => name),
    ),
  ),
];

/** Components are nothing that runs on a virtual clock. */
const isService = (file: string): boolean => /^(?!softphone).*\.ts$/.test(file) && !file.includes('__tests__');
const services = readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' })
  .filter(isService)
  .map((file) => path.join(PACKAGE, file));
const ahead = loadedBy([path.join(ROOT, 'apps/replay/loadHandling.ts')]);

describe('what a phone loads on demand', () => {
  it('is there before a virtual clock runs: hours pass on it while a file is read', () => {
    const needed = loadedBy(services);
    expect(needed.length).toBeGreaterThan(3);
    expect(ahead).toEqual(expect.arrayContaining(needed));
  });

  it('is there before faults are played, with what a tab itself loads', () => {
    const needed = loadedBy([path.join(ROOT, 'apps/softphone/composePhone.ts')]);
    expect(needed).toContain('openTabService');
    expect(loadedBy([path.join(ROOT, 'apps/faults/loadParts.ts')])).toEqual(expect.arrayContaining(needed));
  });
});
