import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const NOTICES = path.resolve('scripts/build/notices.mjs');
const LICENCES = path.resolve('scripts/build/licences.mjs');

/** The scripts are ES modules, which Jest does not load: they run in a process of their own. */
function evaluate(code: string, cwd = '.'): { out: string; error: string } {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd,
  });
  return { out: stdout, error: stderr };
}

const textOf = (cwd?: string): { out: string; error: string } =>
  evaluate(`import { noticesText } from ${JSON.stringify(NOTICES)}; process.stdout.write(noticesText());`, cwd);

/** A place with the given packages, of which one file each is shipped with the relay. */
function placeWith(packages: readonly Record<string, unknown>[]): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'wxcc-notices-'));
  mkdirSync(path.join(root, 'dist/modules'), { recursive: true });
  for (const each of packages) {
    const folder = path.join(root, 'node_modules', String(each['name']));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(each));
  }
  const shipped = packages
    .filter((each) => each['shipped'] !== false)
    .map(({ name }) => `node_modules/${String(name)}/index.js`);
  for (const artefact of ['softphone', 'softphone-styles', 'vendor', 'wxcc-relay', 'wxcc-panel'])
    writeFileSync(
      path.join(root, 'dist/modules', `${artefact}.json`),
      JSON.stringify(artefact === 'wxcc-relay' ? shipped : []),
    );
  return root;
}

describe('THIRD_PARTY_NOTICES', () => {
  const committed = readFileSync('THIRD_PARTY_NOTICES', 'utf8');

  it('is what the bundlers say is shipped today', () => {
    const { out, error } = textOf();

    expect(error).toBe('');
    expect(out).toBe(committed);
  });

  it('names every package of which a bundler took a file', () => {
    const lists = readdirSync('dist/modules').filter((file) => file !== 'gallery.json');
    const files = lists.flatMap((file) => JSON.parse(readFileSync(`dist/modules/${file}`, 'utf8')) as string[]);
    const names = new Set(files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file));

    expect([...names]).toEqual(expect.arrayContaining(['@lwc/engine-dom', '@wxcc-desktop/sdk', 'valibot', 'date-fns']));
    for (const name of names) expect(committed).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('travels inside the package', () => {
    const resource = 'force-app/main/softphone/staticresources/WxccSoftphone/THIRD_PARTY_NOTICES.txt';

    expect(readFileSync(resource, 'utf8')).toBe(committed);
  });
});

describe('what may be shipped', () => {
  it('is what comes on permissive terms only', () => {
    const terms = [
      'MIT',
      'ISC',
      '(MIT OR GPL-3.0-or-later)',
      'MIT AND ISC',
      'GPL-3.0',
      'MIT AND GPL-2.0',
      'UNLICENSED',
      '',
    ];
    const code = `import { isPermissive } from ${JSON.stringify(LICENCES)};
      process.stdout.write(JSON.stringify(${JSON.stringify(terms)}.map(isPermissive).concat(isPermissive(undefined))));`;

    expect(JSON.parse(evaluate(code).out)).toEqual([true, true, true, true, false, false, false, false, false]);
  });

  it('is refused by name when a bundler took a file on other terms', () => {
    const { out, error } = textOf(
      placeWith([
        { name: 'fine', version: '1.0.0', license: 'MIT' },
        { name: '@strict/one', version: '1.0.0', license: 'AGPL-3.0' },
      ]),
    );

    expect(out).toBe('');
    expect(error).toContain('Not permissive: @strict/one (AGPL-3.0)');
  });

  it('is refused too when it hides inside a package that was bundled before', () => {
    const { error } = textOf(
      placeWith([
        { name: 'outer', version: '1.0.0', license: 'MIT', dependencies: { inner: '1' } },
        { name: 'inner', version: '1.0.0', license: 'SSPL-1.0', shipped: false },
      ]),
    );

    expect(error).toContain('Not permissive: inner (SSPL-1.0)');
  });

  it('says where each package is, and takes its own licence text', () => {
    const root = placeWith([{ name: 'fine', version: '1.2.3', license: 'MIT' }]);
    writeFileSync(path.join(root, 'node_modules/fine/LICENSE'), 'Copyright Somebody\r\n');

    expect(textOf(root).out).toContain('fine 1.2.3, MIT\nIn wxcc-relay.js.\n\nCopyright Somebody\n');
  });
});
