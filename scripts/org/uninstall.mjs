import { mkdirSync } from 'node:fs';
import { directories, setUpManifest, wholeManifest } from './components.mjs';
import { findCallCenters } from './assign.mjs';
import { blockers, countQuery, exportQuery, fieldsWithValues } from './blockers.mjs';
import { OrgProblem } from './createSf.mjs';
import { writeDeletions } from '../release/destructive.mjs';
import { inList, query, target } from './query.mjs';

const OTHER_SIDE = [
  'Reports of your own over the report type Webex Calls are in no table: look at Reports › All Reports.',
  'Nor can anything here look at the Webex side. Take the widgets out of the desktop layout:',
  '    npm run wxcc -- layout YOURS.json --remove -o CLEAN.json',
  'and the Salesforce origins out of the allow-list in Control Hub, unless something else needs them.',
];

function printFound({ sf, print }, { title, repair }, found) {
  // A dry run has asked nobody: nothing found would be a lie.
  print(sf.dryRun ? `    → ${title}: ${repair}` : `${title}: ${found.length || 'none'}`);
  for (const line of found.slice(0, 20)) print(`    ${line}`);
  if (found.length > 20) print(`    … and ${found.length - 20} more`);
  if (found.length) print(`    → ${repair}`);
}

async function showCallCenterUsers(context) {
  const { sf, options } = context;
  const ids = (await findCallCenters(sf, options.org)).map((each) => each.Id);
  const soql = `SELECT Username FROM User WHERE CallCenterId IN ${inList(ids)}`;
  const rows = ids.length ? await query(sf, options.org, soql) : [];
  const repair = 'npm run org -- callcenter --remove --user NAME, or Setup › Call Centers › Manage Call Center Users.';
  const found = rows.map((row) => row.Username);
  printFound(context, { title: 'Users of a call center with our page', repair }, found);
  return found.length;
}

/** @returns {Promise<number>} how many things block */
async function showBlockers(context) {
  const { sf, options, print } = context;
  print('What blocks it:');
  let count = await showCallCenterUsers(context);
  for (const blocker of blockers(await wholeManifest())) {
    const rows = await query(sf, options.org, blocker.soql, ...(blocker.tooling ? ['--use-tooling-api'] : []));
    const found = rows.map(blocker.show).filter(Boolean);
    printFound(context, blocker, found);
    count += found.length;
  }
  OTHER_SIDE.forEach((line) => print(line));
  return count;
}

async function showLosses({ sf, options, print }) {
  print('\nValues that die with our fields:');
  for (const [object, fields] of fieldsWithValues()) {
    const [row] = await query(sf, options.org, countQuery(object, fields));
    const counts = fields.map((field, index) => `${field} ${row?.[`f${index}`] ?? '?'}`);
    print(`    ${object}, ${row?.allRows ?? '?'} records: ${counts.join(', ')}`);
  }
  print('The Tasks themselves stay, with their standard fields: subject, duration, result, comments.');
}

/** Prints the export commands, and runs them when a folder is named. */
async function exportValues({ sf, options, print }) {
  const folder = options.export ?? 'FOLDER';
  print(options.export ? `\nExporting to ${folder}/` : '\nTo keep them, run this again with --export FOLDER. It runs:');
  if (options.export && !sf.dryRun) mkdirSync(folder, { recursive: true });
  for (const [object, fields] of fieldsWithValues()) {
    const what = ['data', 'export', 'bulk', '--query', exportQuery(object, fields)];
    const where = ['--output-file', `${folder}/${object}.csv`, '--result-format', 'csv', '--wait', '60'];
    await sf[options.export ? 'run' : 'show'](...what, ...where, ...target(options.org));
  }
}

const uninstallPackage = (id, org) => ['package', 'uninstall', '--package', id, '--wait', '30', ...target(org)];
/** Not in the release's folder, which may be of another version or not be there. */
const DELETIONS = 'dist/uninstall';

async function deleteDeployed({ sf, options }, manifest) {
  if (!sf.dryRun) await writeDeletions(DELETIONS, manifest);
  return ['project', 'deploy', 'start', '--metadata-dir', DELETIONS, '--wait', '30', ...target(options.org)];
}

/** Ids of our packages' installed versions, the console app first since it hangs on the core. */
async function installedVersions({ sf, options }) {
  const names = directories().flatMap((each) => each.package ?? []);
  const standIn = names.map((name, index) => ({
    SubscriberPackageName: name,
    SubscriberPackageVersionId: `04t${index}`,
  }));
  const rows = await sf.ask(standIn, 'package', 'installed', 'list', ...target(options.org));
  return names
    .reverse()
    .flatMap((name) => rows.filter((row) => row.SubscriberPackageName === name))
    .map((row) => row.SubscriberPackageVersionId);
}

/**
 * Installed packages go by their versions, behind the set-up parts that use them and lie in no package; deployed sources by
 * the list of everything in our folders.
 */
async function removals(context) {
  const { options, words } = context;
  const ids = words.length ? words : await installedVersions(context);
  if (!ids.length) return [await deleteDeployed(context)];
  return [await deleteDeployed(context, await setUpManifest()), ...ids.map((id) => uninstallPackage(id, options.org))];
}

/** `uninstall [CONSOLE CORE] [--export FOLDER] [--yes]`: looks first, and takes out only with --yes and nothing in the way. */
export async function uninstall(context) {
  const { sf, options, print } = context;
  const blocking = await showBlockers(context);
  await showLosses(context);
  await exportValues(context);
  print('\nTaking out:');
  const commands = await removals(context);
  if (!options.yes) {
    for (const command of commands) await sf.show(...command);
    return print('Nothing was removed. Run it again with --yes when the list above is clear and the export is safe.');
  }
  if (blocking) throw new OrgProblem(`${blocking} things still block the uninstallation, see above.`);
  for (const command of commands) await sf.run(...command);
}
