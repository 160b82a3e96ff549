import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ComponentSet, MetadataConverter, ZipTreeContainer } from '@salesforce/source-deploy-retrieve';
import JSZip from 'jszip';

const OUT = 'dist/release';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const ZIPS: Record<string, string> = {
  'force-app': `${OUT}/wxcc-core-${version}.zip`,
  'console-app': `${OUT}/wxcc-console-app-${version}.zip`,
  'setup-metadata/main/callCenters': `${OUT}/wxcc-setup-${version}.zip`,
  'setup-metadata/main/omni': `${OUT}/wxcc-omni-channel-${version}.zip`,
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

/** What stands in the sources, read without the release's own code. */
async function sourceMembers(dir: string): Promise<string[]> {
  const { Package } = await ComponentSet.fromSource({ fsPaths: [dir] }).getObject();
  return Package.types.flatMap(({ name, members }) => members.map((each) => `${name}:${each.replace(/\/$/, '')}`));
}

/** The zip converted back to sources, in a folder of its own. */
async function convertBack(zip: string): Promise<string[]> {
  const tree = await ZipTreeContainer.create(readFileSync(zip));
  const set = ComponentSet.fromSource({ fsPaths: ['.'], tree });
  const outputDirectory = mkdtempSync(path.join(os.tmpdir(), 'wxcc-back-'));
  const project = { packageDirectories: [{ path: 'main', default: true }], sourceApiVersion: '66.0' };
  writeFileSync(path.join(outputDirectory, 'sfdx-project.json'), JSON.stringify(project));
  await new MetadataConverter().convert(set, 'source', { type: 'directory', outputDirectory, genUniqueDir: false });
  return sourceMembers(path.join(outputDirectory, 'main'));
}

const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true })
    .map(String)
    .filter((file) => statSync(path.join(dir, file)).isFile());

const isShared = (name: string): boolean => /^(Translations|CustomLabels|CustomObjectTranslation):/.test(name);

describe('npm run release', () => {
  let listed: string[] = [];

  beforeAll(() => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.mjs'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    listed = stdout.trim().split('\n');
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
    const inSource = (await sourceMembers(dir)).sort();

    expect(inSource.length).toBeGreaterThan(0);
    expect(membersOf(await readEntry(zip, 'package.xml')).sort()).toEqual(inSource);
    expect((await convertBack(zip)).sort()).toEqual(inSource);
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

  it('names every component in the list of deletions, and nothing else', async () => {
    const all = (await Promise.all(Object.keys(ZIPS).map(sourceMembers))).flat();
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
