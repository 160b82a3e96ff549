import { ensureBuilt } from '../build/steps.mjs';
import { directories } from './components.mjs';
import { assignCallCenter, assignPermissionSet } from './assign.mjs';
import { target } from './query.mjs';

/** What is built is deployed: the emitted LWC and the static resource are not in the repository. */
async function buildFirst({ sf, print }) {
  print('$ npm run build');
  if (!sf.dryRun) await ensureBuilt();
}

const FOLDERS = { core: 'force-app', console: 'console-app', setup: 'setup-metadata' };

/** `deploy [core|console|setup …]`: all three when none is named. */
export async function deploy(context) {
  const { sf, options, words } = context;
  const named = words.map((word) => FOLDERS[word] ?? word);
  const dirs = directories().map((each) => each.path);
  const wanted = named.length ? dirs.filter((dir) => named.includes(dir)) : dirs;
  await buildFirst(context);
  // In the order of their dependencies; the call center last, since a user of it needs the page.
  for (const dir of wanted)
    await sf.run('project', 'deploy', 'start', '--source-dir', dir, '--wait', '30', ...target(options.org));
}

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
  await deploy(there);
  await assignPermissionSet(there);
  await assignCallCenter(there);
  print('Next: the desktop layout and the allow-list on the Webex side, see docs/admin-guide.md.');
  await sf.run('org', 'open', '--target-org', alias, '--path', '/lightning/app/c__Wxcc_Console');
}
