import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';

const OUT = 'dist/release';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const ZIPS: Record<string, string> = {
  'force-app': `${OUT}/wxcc-core-${version}.zip`,
  'console-app': `${OUT}/wxcc-console-app-${version}.zip`,
  'setup-metadata/main/callCenters': `${OUT}/wxcc-setup-${version}.zip`,
  'setup-metadata/main/omni': `${OUT}/wxcc-omni-channel-${version}.zip`,
  'setup-metadata/main/recording': `${OUT}/wxcc-recording-${version}.zip`,
  'setup-metadata/main/timeline': `${OUT}/wxcc-timeline-${version}.zip`,
  'setup-metadata/main/dial': `${OUT}/wxcc-dial-${version}.zip`,
};

/** `Type:member` of a package.xml or destructiveChanges.xml. */
function membersOf(xml: string): string[] {
  return [...xml.matchAll(/<types>(.*?)<\/types>/gs)].flatMap(([, block = '']) => {
    const type = /<name>(\w+)<\/name>/.exec(block)?.[1] ?? '';
    return [...block.matchAll(/<members>(.*?)\/?<\/members>/g)].map(([, member = '']) => `${type}:${member}`);
  });
}

const readEntry = async (zip: string, name: string): Promise<string> =>
  (await (await JSZip.loadAsync(readFileSync(zip))).file(name)?.async('string')) ?? '';

/** Runs a program of the repository. @returns what it prints */
function run(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true })
    .map(String)
    .filter((file) => statSync(path.join(dir, file)).isFile());

const isShared = (name: string): boolean => /^(Translations|CustomLabels|CustomObjectTranslation):/.test(name);

describe('npm run release', () => {
  let listed: string[] = [];
  /** Source folder or zip to what Salesforce's library finds in it. */
  let found: Record<string, string[]> = {};

  beforeAll(() => {
    listed = run('scripts/release.mjs').trim().split('\n');
    const places = Object.entries(ZIPS).flat();
    found = JSON.parse(run('tests/platform/support/readPackages.mjs', ...places)) as typeof found;
  }, 180_000);

  it('writes every part and lists it', () => {
    expect(listed.sort()).toEqual(
      filesBelow(OUT)
        .map((file) => `${OUT}/${file.split(path.sep).join('/')}`)
        .sort(),
    );
    expect(listed).toEqual(
      expect.arrayContaining([
        ...Object.values(ZIPS),
        `${OUT}/wxcc-uninstall-${version}.zip`,
        `${OUT}/WxccOpenSoftphone.xml`,
        `${OUT}/desktop-layout.json`,
        `${OUT}/wxcc-relay.js`,
        `${OUT}/wxcc-panel.js`,
        `${OUT}/THIRD_PARTY_NOTICES`,
      ]),
    );
  });

  it.each(Object.entries(ZIPS))('packs every component of %s, and converts back to it', async (dir, zip) => {
    expect(found[dir]?.length).toBeGreaterThan(0);
    expect(membersOf(await readEntry(zip, 'package.xml')).sort()).toEqual(found[dir]);
    expect(found[zip]).toEqual(found[dir]);
  });

  it('packs the softphone that the browser tests drive', async () => {
    const resource = await (
      await JSZip.loadAsync(readFileSync(ZIPS['force-app'] ?? ''))
    )
      .file('staticresources/WxccSoftphone.resource')
      ?.async('nodebuffer');
    const inner = await JSZip.loadAsync(resource ?? Buffer.alloc(0));
    const folder = 'force-app/main/softphone/staticresources/WxccSoftphone';

    for (const file of filesBelow(folder))
      expect(await inner.file(file.split(path.sep).join('/'))?.async('string')).toBe(
        readFileSync(path.join(folder, file), 'utf8'),
      );
  });

  it("keeps the class that users of Cisco's connector own out of what everybody deploys", async () => {
    const others = Object.entries(ZIPS).filter(([dir]) => !dir.endsWith('omni'));

    for (const [, zip] of others) expect(await readEntry(zip, 'package.xml')).not.toContain('sfdcOmniChannel');
  });

  it('deploys the console app, the call center and the core without TypeScript or tests of ours', async () => {
    const { files } = await JSZip.loadAsync(readFileSync(ZIPS['force-app'] ?? ''));

    expect(Object.keys(files).filter((name) => /\.ts$|__tests__/.test(name))).toEqual([]);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['lwc/wxccCall/wxccCall.js']));
  });

  it('names every component in the list of deletions, and nothing else', () => {
    const all = Object.keys(ZIPS).flatMap((dir) => found[dir] ?? []);
    const deletions = membersOf(readFileSync(`${OUT}/uninstall/destructiveChanges.xml`, 'utf8'));
    const theirs = ['ApexClass:sfdcOmniChannel', 'ApexClass:sfdcOmniChannelTest'];

    expect(deletions.length).toBeGreaterThan(80);
    expect(new Set(deletions).size).toBe(deletions.length);
    expect(all.filter((name) => !deletions.includes(name) && !isShared(name)).sort()).toEqual(theirs);
    expect(deletions.filter((name) => !all.includes(name))).toEqual([]);
  });

  it("never deletes the customer's translations or what carries no prefix of ours", () => {
    const deletions = membersOf(readFileSync(`${OUT}/uninstall/destructiveChanges.xml`, 'utf8'));

    expect(deletions.filter(isShared)).toEqual([]);
    expect(deletions.filter((name) => !/wxcc/i.test(name))).toEqual([]);
  });

  it('puts a folder behind the reports in it, and keeps the manifest beside the deletions empty', () => {
    const deletions = membersOf(readFileSync(`${OUT}/uninstall/destructiveChanges.xml`, 'utf8'));

    expect(deletions.indexOf('Report:Wxcc_Reports')).toBeGreaterThan(
      deletions.indexOf('Report:Wxcc_Reports/Wxcc_Call_Activity'),
    );
    expect(membersOf(readFileSync(`${OUT}/uninstall/package.xml`, 'utf8'))).toEqual([]);
  });

  it('carries the same deletions as a zip', async () => {
    const zip = `${OUT}/wxcc-uninstall-${version}.zip`;

    expect(await readEntry(zip, 'destructiveChanges.xml')).toBe(
      readFileSync(`${OUT}/uninstall/destructiveChanges.xml`, 'utf8'),
    );
    expect(await readEntry(zip, 'package.xml')).toContain('<version>');
  });

  it('carries the very files that were proven: import form, layout, widgets, notices', () => {
    for (const file of [
      'config/WxccOpenSoftphone.xml',
      'config/desktop-layout.json',
      'dist/desktop-widget/wxcc-relay.js',
      'dist/desktop-widget/wxcc-panel.js',
      'THIRD_PARTY_NOTICES',
    ])
      expect(readFileSync(`${OUT}/${path.basename(file)}`, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  it('has a checksum for every file', () => {
    const sums = readFileSync(`${OUT}/SHA256SUMS`, 'utf8').trim().split('\n');
    const wrong = sums.filter((line) => {
      const [sum = '', file = ''] = line.split('  ');
      return (
        createHash('sha256')
          .update(readFileSync(`${OUT}/${file}`))
          .digest('hex') !== sum
      );
    });

    expect(wrong).toEqual([]);
    expect(sums).toHaveLength(listed.length - 1);
  });

  it('says which Apex tests a deployment to production runs', () => {
    const text = readFileSync(`${OUT}/README.txt`, 'utf8');
    const tests = readdirSync('force-app/main/salesforce/classes').filter((file) => file.endsWith('Test.cls'));

    expect(tests.length).toBeGreaterThan(0);
    for (const file of tests) expect(text).toContain(file.replace('.cls', ''));
    expect(existsSync(`${OUT}/WxccOpenSoftphone.xml`)).toBe(true);
  });
});
