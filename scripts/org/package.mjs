import { buildFirst } from './buildFirst.mjs';
import { directories, manifestOf } from './components.mjs';
import { OrgProblem } from './createSf.mjs';
import { whilePurgeRests } from './purge.mjs';
import { target } from './query.mjs';

const packages = () => directories().filter((each) => each.package);
const hub = (options) => (options.hub ? ['--target-dev-hub', options.hub] : []);
const key = (options) => (options.key ? ['--installation-key', options.key] : []);

/** `package-create`: once for each Dev Hub. */
export async function createPackages({ sf, options }) {
  for (const each of packages()) {
    const what = ['--name', each.package, '--package-type', 'Unlocked', '--path', each.path, '--no-namespace'];
    await sf.run('package', 'create', ...what, ...hub(options));
  }
}

/** `version`: core before console app, which depends on the version just made. */
export async function createVersions(context) {
  const { sf, options } = context;
  await buildFirst(context);
  const secret = options.key ? key(options) : ['--installation-key-bypass'];
  for (const each of packages()) {
    const what = ['--package', each.package, '--code-coverage', '--wait', '90'];
    await sf.run('package', 'version', 'create', ...what, ...secret, ...hub(options));
  }
}

function versionIds(words) {
  if (words.length && words.every((word) => /^[\w@.,+ -]+$/.test(word))) return words;
  throw new OrgProblem('Name the package versions (04t… or their aliases), the core first, then the console app.');
}

/** `promote VERSION…`: only promoted versions install in production. */
export async function promote({ sf, options, words }) {
  for (const id of versionIds(words))
    await sf.run('package', 'version', 'promote', '--package', id, '--no-prompt', ...hub(options));
}

async function installVersions({ sf, options }, ids, more) {
  const wait = ['--wait', '30', '--publish-wait', '10', '--no-prompt'];
  for (const id of ids)
    await sf.run('package', 'install', '--package', id, ...wait, ...more, ...key(options), ...target(options.org));
}

/** `install CORE [CONSOLE]`. */
export async function install(context, ...more) {
  const ids = versionIds(context.words);
  await whilePurgeRests(context, () => installVersions(context, ids, more));
}

/** Installing a version overwrites what was edited in place: the console app's parts are kept in a folder first. */
export async function backUp({ sf, options, print }, folder) {
  const members = (await manifestOf('console-app')).map(({ type, member }) => `${type}:${member}`);
  print(`Your edits of the console app go to ${folder}/ first; an upgrade overwrites them.`);
  const what = members.flatMap((member) => ['--metadata', member]);
  const place = ['--target-metadata-dir', folder, '--unzip'];
  await sf.run('project', 'retrieve', 'start', ...what, ...place, ...target(options.org));
}

/** `upgrade CORE [CONSOLE]`. */
export async function upgrade(context) {
  versionIds(context.words);
  await backUp(context, context.options.output ?? 'backup');
  // Mixed: what a version no longer has is deleted where nothing hangs on it, else deprecated.
  await install(context, '--upgrade-type', 'Mixed');
  context.print('Now put the new wxcc-relay.js and wxcc-panel.js where the desktop layout loads them from.');
}

/** `definition`: the call center as admins edited it, in the form that `wxcc check` reads. */
export async function retrieveDefinition({ sf, options, print }) {
  const name = options.name ?? 'WxccOpenSoftphone';
  const folder = options.output ?? 'retrieved';
  const place = ['--target-metadata-dir', folder, '--unzip'];
  await sf.run('project', 'retrieve', 'start', '--metadata', `CallCenter:${name}`, ...place, ...target(options.org));
  print(`Then: npm run wxcc -- check ${folder}/unpackaged/unpackaged/callCenters/${name}.callCenter`);
}
