// `npm run release`: everything an admin needs without any command line of Salesforce, into dist/release/.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MetadataConverter } from '@salesforce/source-deploy-retrieve';
import JSZip from 'jszip';
import { ensureBuilt } from './build/steps.mjs';
import { exampleLayout } from './build/desktop-layout.mjs';
import { API_VERSION, componentSet, manifestOf } from './org/components.mjs';
import { writeDeletions } from './release/destructive.mjs';
import { releaseNotes } from './release/releaseNotes.mjs';

const OUT = 'dist/release';
/** Folder of the sources to the name of its zip. */
const ZIPS = {
  'force-app': 'wxcc-core',
  'console-app': 'wxcc-console-app',
  'setup-metadata/main/callCenters': 'wxcc-setup',
  'setup-metadata/main/omni': 'wxcc-omni-channel',
  'setup-metadata/main/recording': 'wxcc-recording',
  'setup-metadata/main/timeline': 'wxcc-timeline',
  'setup-metadata/main/dial': 'wxcc-dial',
};

const versionOf = () => JSON.parse(readFileSync('package.json', 'utf8')).version;

async function writeZip(dir, name) {
  const options = { type: 'zip', outputDirectory: OUT, packageName: name, genUniqueDir: false };
  await new MetadataConverter().convert(componentSet(dir), 'metadata', options);
}

/** As a folder for `sf project deploy start --metadata-dir`, and as a zip for every other tool. */
async function writeUninstall(version) {
  const zip = new JSZip();
  const files = await writeDeletions(`${OUT}/uninstall`);
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  writeFileSync(`${OUT}/wxcc-uninstall-${version}.zip`, await zip.generateAsync({ type: 'nodebuffer' }));
}

async function copyParts() {
  const layout = await exampleLayout();
  writeFileSync(`${OUT}/desktop-layout.json`, layout);
  const parts = [
    'config/WxccOpenSoftphone.xml',
    'dist/desktop-widget/wxcc-relay.js',
    'dist/desktop-widget/wxcc-panel.js',
    'LICENSE',
    'THIRD_PARTY_NOTICES',
  ];
  for (const file of parts) copyFileSync(file, `${OUT}/${path.basename(file)}`);
}

/** In the form of `sha256sum --check`. */
function writeChecksums() {
  const files = readdirSync(OUT, { recursive: true })
    .map((file) => String(file).split(path.sep).join('/'))
    .filter((file) => statSync(`${OUT}/${file}`).isFile())
    .sort();
  const sum = (file) =>
    createHash('sha256')
      .update(readFileSync(`${OUT}/${file}`))
      .digest('hex');
  writeFileSync(`${OUT}/SHA256SUMS`, files.map((file) => `${sum(file)}  ${file}\n`).join(''));
  return files;
}

async function main() {
  await ensureBuilt();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const version = versionOf();
  for (const [dir, name] of Object.entries(ZIPS)) await writeZip(dir, `${name}-${version}`);
  await writeUninstall(version);
  await copyParts();
  const tests = (await manifestOf('force-app')).filter(
    ({ type, member }) => type === 'ApexClass' && /Test$/.test(member),
  );
  writeFileSync(
    `${OUT}/README.txt`,
    releaseNotes({ version, apiVersion: API_VERSION, tests: tests.map(({ member }) => member) }),
  );
  for (const file of writeChecksums()) console.log(`${OUT}/${file}`);
  console.log(`${OUT}/SHA256SUMS`);
}

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
await main();
