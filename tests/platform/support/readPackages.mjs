// What Salesforce's own library finds in sources and in deployable zips, read without the release's own code. Arguments are
// source folders and zips; the answer is one JSON: argument to its members, `Type:name`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ComponentSet, MetadataConverter, ZipTreeContainer } from '@salesforce/source-deploy-retrieve';

async function sourceMembers(dir) {
  const { Package } = await ComponentSet.fromSource({ fsPaths: [dir] }).getObject();
  return Package.types.flatMap(({ name, members }) => members.map((each) => `${name}:${each.replace(/\/$/, '')}`));
}

/** The zip converted back to sources, in a project of its own. */
async function convertBack(zip) {
  const tree = await ZipTreeContainer.create(readFileSync(zip));
  const set = ComponentSet.fromSource({ fsPaths: ['.'], tree });
  const outputDirectory = mkdtempSync(path.join(os.tmpdir(), 'wxcc-back-'));
  try {
    const project = { packageDirectories: [{ path: 'main', default: true }], sourceApiVersion: '66.0' };
    writeFileSync(path.join(outputDirectory, 'sfdx-project.json'), JSON.stringify(project));
    await new MetadataConverter().convert(set, 'source', { type: 'directory', outputDirectory, genUniqueDir: false });
    return await sourceMembers(path.join(outputDirectory, 'main'));
  } finally {
    rmSync(outputDirectory, { recursive: true });
  }
}

const read = (each) => (each.endsWith('.zip') ? convertBack(each) : sourceMembers(each));
const members = await Promise.all(process.argv.slice(2).map(async (each) => [each, (await read(each)).sort()]));
console.log(JSON.stringify(Object.fromEntries(members)));
