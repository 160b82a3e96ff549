import { OrgProblem } from './createSf.mjs';
import { buildFirst } from './buildFirst.mjs';
import { assignCallCenter, assignPermissionSet, findCallCenters } from './assign.mjs';
import { whilePurgeRests } from './purge.mjs';
import { target } from './query.mjs';

const FOLDERS = {
  core: 'force-app',
  console: 'console-app',
  setup: 'setup-metadata/main/callCenters',
  // A class that users of Cisco's connector own already: only when asked for.
  omni: 'setup-metadata/main/omni',
  // Holds the administrator's choice of data center and the client id: deployed once, then theirs.
  recording: 'setup-metadata/main/recording',
  // Where an org does not take it, the player on the Task page is there all the same: so it comes by itself.
  timeline: 'setup-metadata/main/timeline',
  // Phone fields are links where Open CTI is: only who works without it wants the action.
  dial: 'setup-metadata/main/dial',
};

/** What is deployed when nothing is named. A call center that is there keeps the settings that an admin gave it. */
async function usualWords({ sf, options, print }) {
  const isThere = !sf.dryRun && (await findCallCenters(sf, options.org)).length > 0;
  if (isThere) print('The call center is there and keeps its settings. To set it back: npm run org -- deploy setup');
  return isThere ? ['core', 'console'] : ['core', 'console', 'setup'];
}

function foldersOf(words) {
  const unknown = words.find((word) => !Object.hasOwn(FOLDERS, word));
  if (unknown) throw new OrgProblem(`There is no ${unknown} to deploy; there are: ${Object.keys(FOLDERS).join(', ')}.`);
  // In the order of their dependencies; the call center behind the page that it names.
  return Object.entries(FOLDERS).flatMap(([word, folder]) => (words.includes(word) ? [folder] : []));
}

async function deployFolders({ sf, options }, folders) {
  for (const folder of folders)
    await sf.run('project', 'deploy', 'start', '--source-dir', folder, '--wait', '30', ...target(options.org));
}

/** `deploy [core] [console] [setup] [omni] [recording] [timeline] [dial]`: what the org lacks of the first three when none is named. */
export async function deploy(context) {
  const folders = foldersOf(context.words.length ? context.words : await usualWords(context));
  await buildFirst(context);
  const work = () => deployFolders(context, folders);
  await (folders.includes(FOLDERS.core) ? whilePurgeRests(context, work) : work());
}

/** Presence statuses that a new org lacks; other orgs have their own. */
const deployPresence = ({ sf }, org) =>
  sf.run('project', 'deploy', 'start', '--metadata-dir', 'setup-metadata/scratch-org', '--wait', '30', ...target(org));

/** A scratch org with everything in it, ready for the first call. */
export async function scratch(context) {
  const { sf, options, print } = context;
  const alias = options.org ?? 'wxcc';
  const days = options.days ?? '7';
  const definition = ['--definition-file', 'config/project-scratch-def.json'];
  const hub = options.hub ? ['--target-dev-hub', options.hub] : [];
  const org = ['--alias', alias, '--set-default', '--duration-days', days];
  await sf.run('org', 'create', 'scratch', ...definition, ...org, ...hub);
  const there = { ...context, words: [], options: { ...options, org: alias } };
  // Recordings need a Webex integration: without one there is nothing to try.
  const words = Object.keys(FOLDERS).filter((word) => !['recording', 'timeline', 'dial'].includes(word));
  await deploy({ ...there, words });
  await deployPresence(there, alias);
  await assignPermissionSet({ ...there, words: ['Agent', 'Console', 'Omni_Channel', 'Scratch_Presence'] });
  await assignCallCenter(there);
  print('Next: the desktop layout and the allow-list on the Webex side, see docs/admin-guide.md.');
  await sf.run('org', 'open', '--target-org', alias, '--path', '/lightning/app/c__Wxcc_Console');
}
