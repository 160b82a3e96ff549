// Each package through Salesforce's own source-deploy-retrieve: every file must become part of a component, every
// component must be listed in the deployable form's manifest, and be of a type that unlocked packages take.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ComponentSet, ForceIgnore, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { filesBelow, packageDirectories, readText } from './files.mjs';

/** Types of the metadata coverage report that unlocked packages without namespace take, as far as we use or may use them. */
const PACKAGEABLE = new Set(
  `ApexClass ApexPage ApexTrigger AuraDefinitionBundle CompactLayout CspTrustedSite CustomApplication CustomField
  CustomLabel CustomLabels CustomMetadata CustomNotificationType CustomObject CustomObjectTranslation CustomPermission CustomTab Dashboard
  DashboardFolder FieldSet FlexiPage Flow GlobalValueSet Layout LightningComponentBundle LightningMessageChannel ListView
  PermissionSet PermissionSetGroup QuickAction RecordType Report ReportFolder ReportType StaticResource Translations
  ValidationRule`
    .trim()
    .split(/\s+/),
);
/** Deployed once by hand, never packaged. */
const NOT_PACKAGED = 'setup-metadata';

/** A folder's component has the type of what it holds in package.xml. */
const manifestType = (component) =>
  component.type.folderContentType ? component.type.name.replace(/Folder$/, '') : component.type.name;

const ownFiles = (component) => [
  component.xml,
  ...(component.content ? component.walkContent() : []),
  ...component.getChildren().map((child) => child.xml),
];

function unclaimedFiles(root, dir, components) {
  const claimed = new Set(
    components
      .flatMap(ownFiles)
      .filter(Boolean)
      .map((file) => path.resolve(file)),
  );
  const ignore = ForceIgnore.findAndCreate(path.resolve(root, dir));
  return filesBelow(root, dir)
    .filter((file) => ignore.accepts(path.resolve(root, file)))
    .filter((file) => !claimed.has(path.resolve(root, file)))
    .map((file) => `${file}: belongs to no component`);
}

/** A component's children that the manifest names on their own. */
function missingInManifest(components, manifest) {
  const listed = new Set(
    [...manifest.matchAll(/<types>(.*?)<\/types>/gs)].flatMap(([, block]) => {
      const [, type] = /<name>(\w+)<\/name>/.exec(block);
      // A folder is listed with a slash behind its name.
      return [...block.matchAll(/<members>(.*?)\/?<\/members>/g)].map(([, member]) => `${type}:${member}`);
    }),
  );
  return components
    .flatMap((component) => [
      component,
      ...component.getChildren().filter((child) => child.type.isAddressable !== false),
    ])
    .filter((component) => !listed.has(`${manifestType(component)}:${component.fullName}`))
    .filter((component) => component.type.name !== 'CustomObject' || component.xml)
    .map((component) => `${component.type.name} ${component.fullName}: is missing in package.xml`);
}

/** The same for what a converted package holds: each component's main file. */
async function convert(set) {
  const outputDirectory = mkdtempSync(path.join(os.tmpdir(), 'wxcc-convert-'));
  try {
    const { packagePath } = await new MetadataConverter().convert(set, 'metadata', {
      type: 'directory',
      outputDirectory,
      genUniqueDir: false,
    });
    const files = filesBelow(packagePath, '.').filter((file) => !file.includes('/lwc/') || file.endsWith('-meta.xml'));
    const objects = new Map(
      files.filter((file) => file.endsWith('.object')).map((file) => [file, readText(packagePath, file)]),
    );
    return { files, objects, manifest: readText(packagePath, 'package.xml') };
  } finally {
    rmSync(outputDirectory, { recursive: true, force: true });
  }
}

/** Fields of an object that is not ours arrive inside that object's file, labels inside one file. */
function missingFiles(components, files, contentOf) {
  const has = ({ fullName, type }) =>
    type.name === 'CustomField'
      ? contentOf(`objects/${fullName.split('.')[0]}.object`).includes(`<fullName>${fullName.split('.')[1]}</fullName>`)
      : files.some((file) => `/${file}`.includes(`/${path.basename(fullName)}`));
  return components
    .flatMap((component) => [
      component,
      ...component.getChildren().filter((child) => child.type.name === 'CustomField'),
    ])
    .filter((component) => component.type.name !== 'CustomLabels' && !has(component))
    .map((component) => `${component.type.name} ${component.fullName}: has no file in the deployable form`);
}

async function checkDirectory(root, dir) {
  const set = ComponentSet.fromSource({ fsPaths: [path.resolve(root, dir)] });
  set.sourceApiVersion = '66.0';
  const components = set.getSourceComponents().toArray();
  const problems = unclaimedFiles(root, dir, components);
  for (const { type, fullName, xml } of components) {
    if (dir !== NOT_PACKAGED && !PACKAGEABLE.has(type.name))
      problems.push(`${type.name} ${fullName}: unlocked packages do not take it`);
    if (!xml && type.name !== 'CustomObject') problems.push(`${type.name} ${fullName}: has no -meta.xml`);
  }
  if (!components.length) return { problems, count: 0 };
  const { files, objects, manifest } = await convert(set);
  problems.push(...missingInManifest(components, manifest));
  problems.push(...missingFiles(components, files, (file) => objects.get(file) ?? ''));
  return { problems, count: components.length };
}

/** @param {string} root */
export async function sourceConversion(root) {
  const results = [];
  for (const dir of packageDirectories(root)) {
    try {
      results.push(await checkDirectory(root, dir));
    } catch (error) {
      results.push({ problems: [`${dir}: ${error.message}`], count: 0 });
    }
  }
  return {
    problems: results.flatMap((result) => result.problems),
    warnings: [],
    checked: results.reduce((sum, result) => sum + result.count, 0),
  };
}
