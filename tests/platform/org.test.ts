import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CENTERS, commands, org, orgWithSf } from './support/org';
import type { Run } from './support/org';

/** As a user starts it: a process of its own, with what the folder holds as the only programs. */
function orgProgram(args: readonly string[], folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/org.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: folder },
  });
  return { code: status, out: stdout, error: stderr };
}

const emptyFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'wxcc-sf-'));

/** A program `sf` that answers with its own arguments */
function folderWithSf(): string {
  const folder = emptyFolder();
  const script = `#!${process.execPath}\nconsole.log(JSON.stringify({ message: 'asked ' + process.argv.slice(2).join('|') }));\nprocess.exit(process.argv.includes('--json') ? 1 : 0);\n`;
  writeFileSync(path.join(folder, 'sf'), script);
  chmodSync(path.join(folder, 'sf'), 0o755);
  return folder;
}

describe('npm run org', () => {
  it('says what it can do', () => {
    const { code, out } = orgProgram(['--help'], emptyFolder());

    expect(code).toBe(0);
    for (const verb of ['scratch', 'deploy', 'permset', 'callcenter', 'version', 'install', 'upgrade', 'uninstall'])
      expect(out).toContain(`  ${verb}`);
  });

  it('says in words that the Salesforce CLI is missing, and what to do', () => {
    const { code, error } = orgProgram(['definition'], emptyFolder());

    expect(code).toBe(2);
    expect(error).toContain('Salesforce CLI was not found');
    expect(error).toContain('npm run release');
    expect(error).not.toContain('    at ');
  });

  it('hands its words to the program sf, and passes on how it ended', () => {
    const folder = folderWithSf();
    const given = orgProgram(['definition', '--output', 'two words'], folder);
    const refused = orgProgram(['callcenter', '--user', 'a@acme.com'], folder);

    expect(given.out).toContain('--target-metadata-dir|two words|--unzip');
    expect(given.code).toBe(0);
    expect(refused.error).toContain('sf refused: asked data|query|--query|SELECT Id');
    expect(refused.code).toBe(2);
  });

  it.each([
    ['nonsense'],
    ['permset', 'Pilot'],
    ['install'],
    ['install', '04t"; rm'],
    ['callcenter', '--user', "x' OR '"],
  ])('refuses %s %s with a sentence', async (...args) => {
    const { code, error } = await orgWithSf(args);

    expect(code).toBe(2);
    expect(error).not.toContain('    at ');
  });

  it('brings up a scratch org in the order of the dependencies', async () => {
    const run = await org(['scratch', '--org', 'demo', '--dry-run']);

    const apexRun = expect.stringMatching(/^\$ sf apex run --file .*anonymous\.apex --target-org demo$/) as string;

    expect(run.code).toBe(0);
    expect(commands(run)).toEqual([
      '$ sf org create scratch --definition-file config/project-scratch-def.json --alias demo --set-default --duration-days 7',
      '$ npm run build',
      apexRun,
      '$ sf project deploy start --source-dir force-app --wait 30 --target-org demo',
      '$ sf project deploy start --source-dir console-app --wait 30 --target-org demo',
      '$ sf project deploy start --source-dir setup-metadata/main/callCenters --wait 30 --target-org demo',
      '$ sf project deploy start --source-dir setup-metadata/main/omni --wait 30 --target-org demo',
      apexRun,
      '$ sf project deploy start --metadata-dir setup-metadata/scratch-org --wait 30 --target-org demo',
      '$ sf org assign permset --name Wxcc_Agent --name Wxcc_Console --name Wxcc_Omni_Channel --name Wxcc_Scratch_Presence --target-org demo',
      '$ sf org display --target-org demo --json',
      '$ sf data query --query "SELECT Id, InternalName, Name, AdapterUrl FROM CallCenter" --target-org demo --json',
      expect.stringContaining('$ sf data update record --sobject User --where "Username=\'you@example.com\'"'),
      '$ sf org open --target-org demo --path /lightning/app/c__Wxcc_Console',
    ]);
  });

  it('leaves the Omni-Channel class, which others own, to those who ask for it', async () => {
    expect((await org(['deploy', '--dry-run'])).out).not.toContain('omni');
    expect(commands(await org(['deploy', 'omni', '--dry-run'])).at(-1)).toContain(
      '--source-dir setup-metadata/main/omni',
    );
    expect((await org(['deploy', 'everything', '--dry-run'])).code).toBe(2);
  });

  it('keeps the settings of a call center that is there, and sets it back only when asked', async () => {
    const foldersOf = ({ calls }: Run): string[] =>
      calls.filter((call) => call[1] === 'deploy').map((call) => call[call.indexOf('--source-dir') + 1] ?? '');
    const again = await orgWithSf(['deploy'], { 'FROM CallCenter': CENTERS });

    expect(foldersOf(again)).toEqual(['force-app', 'console-app']);
    expect(again.out).toContain('keeps its settings');
    expect(foldersOf(await orgWithSf(['deploy']))).toEqual([
      'force-app',
      'console-app',
      'setup-metadata/main/callCenters',
    ]);
    expect(foldersOf(await orgWithSf(['deploy', 'setup'], { 'FROM CallCenter': CENTERS }))).toEqual([
      'setup-metadata/main/callCenters',
    ]);
  });

  it('builds before it deploys', async () => {
    const { out } = await orgWithSf(['deploy', 'core']);

    expect(out.indexOf('(built)')).toBeGreaterThan(-1);
    expect(out.indexOf('(built)')).toBeLessThan(out.indexOf('project deploy start'));
  });

  it('makes, promotes and installs package versions, the core first', async () => {
    expect(commands(await org(['version', '--hub', 'hub', '--dry-run']))[1]).toBe(
      '$ sf package version create --package "Webex Contact Center for Salesforce, open softphone" --code-coverage --wait 90 --installation-key-bypass --target-dev-hub hub',
    );
    expect((await orgWithSf(['promote', '04tA', '04tB'])).calls.map((call) => call[4])).toEqual(['04tA', '04tB']);
    const { calls } = await orgWithSf(['install', '04tA', '04tB', '--key', 'secret', '--org', 'prod']);

    const installs = calls.filter(([topic]) => topic === 'package').map((call) => call.join(' '));
    expect(installs[0]).toBe(
      'package install --package 04tA --wait 30 --publish-wait 10 --no-prompt --installation-key secret --target-org prod',
    );
    expect(installs).toHaveLength(2);
  });

  it('keeps what admins edited before an upgrade overwrites it', async () => {
    const { calls } = await orgWithSf(['upgrade', '04tA', '--output', 'kept']);

    expect(calls[0]?.slice(0, 3)).toEqual(['project', 'retrieve', 'start']);
    expect(calls[0]).toContain('CustomApplication:Wxcc_Console');
    expect(calls.find(([topic]) => topic === 'package')?.join(' ')).toMatch(
      /^package install --package 04tA .* --upgrade-type Mixed$/,
    );
  });

  it('fetches an edited definition', async () => {
    const { calls, out } = await orgWithSf(['definition', '--name', 'OurCenter']);

    expect(calls[0]?.join(' ')).toContain('--metadata CallCenter:OurCenter');
    expect(out).toContain('npm run wxcc -- check');
  });
});

describe('npm run org -- purge', () => {
  const codeOf = (call: readonly string[] | undefined): string =>
    readFileSync(call?.[call.indexOf('--file') + 1] ?? '', 'utf8');
  const CLASS = readFileSync('force-app/main/salesforce/classes/WxccCallKeyPurge.cls', 'utf8');
  const job = /JOB_NAME = '(.*)'/.exec(CLASS)?.[1] ?? '';

  it('starts the nightly purge, and stops it by the name that the class gives its job', async () => {
    const started = await orgWithSf(['purge', '--org', 'prod']);
    const stopped = await orgWithSf(['purge', '--remove']);

    expect(started.calls.map((call) => call.slice(0, 2))).toEqual([['apex', 'run']]);
    expect(codeOf(started.calls[0])).toBe('WxccCallKeyPurge.scheduleDaily();\n');
    expect(job).not.toBe('');
    expect(codeOf(stopped.calls[0])).toContain(`CronJobDetail.Name = '${job}'`);
    expect(codeOf(stopped.calls[0])).toContain('System.abortJob');
  });

  it.each(['install', 'upgrade'])('rests while %s changes its class, and goes on afterwards', async (verb) => {
    const { calls, code } = await orgWithSf([verb, '04tA']);
    const codes = calls.filter(([topic]) => topic === 'apex').map(codeOf);

    expect(code).toBe(0);
    expect(codes[0]).toContain('System.abortJob');
    expect(codes[1]).toContain('scheduleDaily');
    expect(calls.at(-1)?.[0]).toBe('apex');
  });

  it('rests while the core is deployed, and only then', async () => {
    const topics = async (...words: string[]): Promise<string[]> =>
      commands(await org(['deploy', ...words, '--dry-run'])).map((line) => line.split(' ').slice(2, 4).join(' '));

    expect(await topics('core')).toEqual(['run build', 'apex run', 'project deploy', 'apex run']);
    expect(await topics('console')).toEqual(['run build', 'project deploy']);
  });

  it('is said to be stopped when the installation fails', async () => {
    const failed = await orgWithSf(['install', '04tA'], { 'package install': { code: 1 } });

    expect(failed.code).toBe(2);
    expect(failed.out).toContain('npm run org -- purge');
  });
});

describe('npm run org -- addresses', () => {
  const tell = (instanceUrl: string): Promise<Run> =>
    orgWithSf(['addresses', '--org', 'x'], { 'org display': { result: { instanceUrl } } });

  // The forms of Salesforce's enhanced domains, as the guide lists them.
  it.each([
    ['acme.my', 'acme.lightning', 'acme--c.vf'],
    ['acme--box.sandbox.my', 'acme--box.sandbox.lightning', 'acme--box--c.sandbox.vf'],
    ['acme-dev-ed.develop.my', 'acme-dev-ed.develop.lightning', 'acme-dev-ed--c.develop.vf'],
    ['acme.scratch.my', 'acme.scratch.lightning', 'acme--c.scratch.vf'],
  ])('tells both origins of https://%s.salesforce.com', async (domain, lightning, page) => {
    const { code, out } = await tell(`https://${domain}.salesforce.com`);

    expect(code).toBe(0);
    expect(out).toContain(`    https://${lightning}.force.com\n    https://${page}.force.com\n`);
    expect(out).toContain(`--softphone-origin https://${page}.force.com `);
  });

  it.each(['https://na1.salesforce.com', 'https://acme.my.salesforce.com.example.com'])(
    'says so when the address is of another form: %s',
    async (instanceUrl) => {
      const { code, error } = await tell(instanceUrl);

      expect(code).toBe(2);
      expect(error).toContain('Setup › My Domain');
    },
  );
});

describe('npm run org -- callcenter', () => {
  it('puts the named users into the one call center with our page', async () => {
    const { calls, code } = await orgWithSf(['callcenter', '--user', 'ana@acme.com', '--user', 'bob@acme.com'], {
      'FROM CallCenter': CENTERS,
    });

    expect(code).toBe(0);
    expect(calls.slice(1).map((call) => call.slice(6))).toEqual([
      ["Username='ana@acme.com'", '--values', 'CallCenterId=04v1'],
      ["Username='bob@acme.com'", '--values', 'CallCenterId=04v1'],
    ]);
  });

  it('takes oneself when nobody is named', async () => {
    const { calls } = await orgWithSf(['callcenter'], {
      'org display': { result: { username: 'me@acme.com' } },
      'FROM CallCenter': CENTERS,
    });

    expect(calls.at(-1)).toContain("Username='me@acme.com'");
  });

  it('says so when no call center uses our page, and when several do', async () => {
    const foreign = { result: { records: [{ Id: '04v9', InternalName: 'Cisco', AdapterUrl: 'https://desktop' }] } };
    const two = {
      result: { records: [...CENTERS.result.records, { ...CENTERS.result.records[0], InternalName: 'B' }] },
    };

    const user = ['callcenter', '--user', 'a@acme.com'];
    expect((await orgWithSf(user, { 'FROM CallCenter': foreign })).error).toContain('config/WxccOpenSoftphone.xml');
    expect((await orgWithSf(user, { 'FROM CallCenter': two })).error).toContain('choose one with --name');
    expect((await orgWithSf([...user, '--name', 'B'], { 'FROM CallCenter': two })).code).toBe(0);
  });

  it('takes users out again', async () => {
    const { out, calls } = await orgWithSf(['callcenter', '--remove', '--user', 'ana@acme.com']);

    expect(out).toContain("WHERE Username IN ('ana@acme.com')");
    expect(calls[0]?.slice(0, 2)).toEqual(['apex', 'run']);
    expect(readFileSync(calls[0]?.[3] ?? '', 'utf8')).toContain('agent.CallCenterId = null');
  });

  it("passes on the CLI's own refusal", async () => {
    const refused = { message: 'No authorization found', code: 1 };
    const { code, error } = await orgWithSf(['callcenter', '--user', 'a@acme.com'], { 'FROM CallCenter': refused });

    expect(code).toBe(2);
    expect(error).toContain('No authorization found');
  });
});
