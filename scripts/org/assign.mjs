import { membersOf, wholeManifest } from './components.mjs';
import { OrgProblem } from './createSf.mjs';
import { checkUsername, inList, query, target } from './query.mjs';
import { runApex } from './runApex.mjs';

/** Deployed by itself, so no manifest of ours has it. */
const OF_SCRATCH_ORGS = 'Wxcc_Scratch_Presence';
const PAGE = 'WxccSoftphone';
const users = (options) => (options.user ?? []).map(checkUsername);

/** `permset [Agent|Supervisor|Administrator|Console …] [--user NAME …]`: Agent for oneself when nothing is said. */
export async function assignPermissionSet({ sf, options, words }) {
  const known = [...membersOf(await wholeManifest(), 'PermissionSet'), OF_SCRATCH_ORGS];
  const names = (words.length ? words : ['Agent']).map((word) => (known.includes(word) ? word : `Wxcc_${word}`));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new OrgProblem(`There is no permission set ${unknown}; there are: ${known.join(', ')}.`);
  const people = users(options).flatMap((name) => ['--on-behalf-of', name]);
  await sf.run('org', 'assign', 'permset', ...names.flatMap((n) => ['--name', n]), ...people, ...target(options.org));
}

/** Call centers whose adapter is our page: the deployed one, and those an admin imported under another name. */
export async function findCallCenters(sf, org) {
  const soql = 'SELECT Id, InternalName, Name, AdapterUrl FROM CallCenter';
  const rows = await query(sf, org, soql);
  if (sf.dryRun) return [{ Id: '04v000000000001', InternalName: 'WxccOpenSoftphone' }];
  return rows.filter((row) => String(row.AdapterUrl ?? '').includes(PAGE));
}

async function chooseCallCenter(sf, { org, name }) {
  const found = await findCallCenters(sf, org);
  const fitting = name ? found.filter((each) => each.InternalName === name) : found;
  if (fitting.length === 1) return fitting[0].Id;
  const names = found.map((each) => each.InternalName).join(', ') || 'none';
  throw new OrgProblem(
    fitting.length
      ? `Several call centers use the softphone page (${names}): choose one with --name.`
      : `No call center fits (with our page: ${names}). Import config/WxccOpenSoftphone.xml or run: npm run org -- deploy setup`,
  );
}

async function ownUser(sf, org) {
  const { username } = await sf.ask({ username: 'you@example.com' }, 'org', 'display', ...target(org));
  return checkUsername(username);
}

/** The command line cannot set a reference to nothing, Apex can. */
const removeFromCallCenter = (context, names) =>
  runApex(context, [
    `List<User> agents = [SELECT Id FROM User WHERE Username IN ${inList(names)}];`,
    'for (User agent : agents) { agent.CallCenterId = null; }',
    'update agents;',
  ]);

/** `callcenter [--user NAME …] [--name INTERNAL_NAME] [--remove]`: sets User.CallCenterId, or clears it. */
export async function assignCallCenter(context) {
  const { sf, options } = context;
  const named = users(options);
  const names = named.length ? named : [await ownUser(sf, options.org)];
  if (options.remove) return removeFromCallCenter(context, names);
  const id = await chooseCallCenter(sf, options);
  const record = ['data', 'update', 'record', '--sobject', 'User'];
  for (const name of names) {
    const what = ['--where', `Username='${name}'`, '--values', `CallCenterId=${id}`];
    await sf.run(...record, ...what, ...target(options.org));
  }
}
