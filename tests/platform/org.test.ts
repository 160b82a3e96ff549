import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
  /** What the Salesforce CLI was called with. */
  readonly calls: readonly (readonly string[])[];
}

const host = fork('tests/platform/support/orgHost.mjs', { silent: true });
afterAll(() => host.kill());

/** One run after the other. `answers` are the CLI's, by regular expressions; without them there is no CLI. */
async function org(args: readonly string[], answers?: Readonly<Record<string, unknown>>): Promise<Run> {
  const answered = once(host, 'message');
  host.send({ args, answers });
  const [run] = (await answered) as [Run];
  return run;
}

const orgWithSf = (args: readonly string[], answers: Readonly<Record<string, unknown>> = {}): Promise<Run> =>
  org(args, answers);

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

const commands = ({ out }: Run): string[] => out.split('\n').filter((line) => line.startsWith('$ '));
const CENTERS = {
  result: { records: [{ Id: '04v1', InternalName: 'WxccOpenSoftphone', AdapterUrl: '/apex/WxccSoftphone' }] },
};
const COUNTS = { result: { records: [{ allRows: 7, f0: 5 }] } };

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

    expect(run.code).toBe(0);
    expect(commands(run)).toEqual([
      '$ sf org create scratch --definition-file config/project-scratch-def.json --alias demo --set-default --duration-days 7',
      '$ npm run build',
      '$ sf project deploy start --source-dir force-app --wait 30 --target-org demo',
      '$ sf project deploy start --source-dir console-app --wait 30 --target-org demo',
      '$ sf project deploy start --source-dir setup-metadata/main/callCenters --wait 30 --target-org demo',
      '$ sf project deploy start --source-dir setup-metadata/main/omni --wait 30 --target-org demo',
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

  it('makes, promotes and installs package versions, the core first', async () => {
    expect(commands(await org(['version', '--hub', 'hub', '--dry-run']))[1]).toBe(
      '$ sf package version create --package "Webex Contact Center for Salesforce, open softphone" --code-coverage --wait 90 --installation-key-bypass --target-dev-hub hub',
    );
    expect((await orgWithSf(['promote', '04tA', '04tB'])).calls.map((call) => call[4])).toEqual(['04tA', '04tB']);
    const { calls } = await orgWithSf(['install', '04tA', '04tB', '--key', 'secret', '--org', 'prod']);

    expect(calls[0]?.join(' ')).toBe(
      'package install --package 04tA --wait 30 --publish-wait 10 --no-prompt --installation-key secret --target-org prod',
    );
    expect(calls).toHaveLength(2);
  });

  it('keeps what admins edited before an upgrade overwrites it', async () => {
    const { calls } = await orgWithSf(['upgrade', '04tA', '--output', 'kept']);

    expect(calls[0]?.slice(0, 3)).toEqual(['project', 'retrieve', 'start']);
    expect(calls[0]).toContain('CustomApplication:Wxcc_Console');
    expect(calls[1]?.join(' ')).toMatch(/^package install --package 04tA .* --upgrade-type Mixed$/);
  });

  it('fetches an edited definition', async () => {
    const { calls, out } = await orgWithSf(['definition', '--name', 'OurCenter']);

    expect(calls[0]?.join(' ')).toContain('--metadata CallCenter:OurCenter');
    expect(out).toContain('npm run wxcc -- check');
  });
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

describe('npm run org -- uninstall', () => {
  beforeAll(() => rmSync('dist/uninstall', { recursive: true, force: true }));

  const answers = {
    'FROM CallCenter': CENTERS,
    'WHERE CallCenterId': { result: { records: [{ Username: 'ana@acme.com' }] } },
    PermissionSetAssignment: {
      result: { records: [{ Assignee: { Username: 'ana@acme.com' }, PermissionSet: { Name: 'Wxcc_Agent' } }] },
    },
    "RefMetadataComponentType = 'CustomField'": {
      result: {
        records: [
          {
            MetadataComponentName: 'WxccCallService',
            MetadataComponentType: 'ApexClass',
            RefMetadataComponentName: 'Wxcc_ANI',
          },
          {
            MetadataComponentName: 'My_Call_Page',
            MetadataComponentType: 'FlexiPage',
            RefMetadataComponentName: 'Wxcc_ANI',
          },
        ],
      },
    },
    'COUNT\\(Id\\)': COUNTS,
    'installed list': {
      result: [
        {
          SubscriberPackageName: 'Webex Contact Center for Salesforce, open softphone',
          SubscriberPackageVersionId: '04tCore',
        },
        {
          SubscriberPackageName: 'Webex Contact Center for Salesforce, console app',
          SubscriberPackageVersionId: '04tApp',
        },
        { SubscriberPackageName: 'Another', SubscriberPackageVersionId: '04tOther' },
      ],
    },
  };
  const touches = (calls: Run['calls']): Run['calls'] =>
    calls.filter(([topic, verb]) => verb === 'uninstall' || topic === 'project');

  it('first says what blocks it and what dies, and removes nothing', async () => {
    const { code, out, calls } = await orgWithSf(['uninstall'], answers);

    expect(code).toBe(0);
    expect(out).toContain('Users of a call center with our page: 1');
    expect(out).toContain('Wxcc_Agent: ana@acme.com');
    expect(out).toContain('FlexiPage My_Call_Page uses Wxcc_ANI');
    expect(out).not.toContain('WxccCallService uses');
    expect(out).toContain('wxcc -- layout YOURS.json --remove');
    expect(out).toMatch(/Task, 7 records: Wxcc_ANI__c 5/);
    expect(out).toMatch(/sf data export bulk --query "SELECT Id.* FROM Task .*FOLDER\/Task.csv/);
    expect(touches(calls)).toEqual([]);
  });

  it('asks for every field that can hold a value', async () => {
    const { out } = await org(['uninstall', '--dry-run']);
    const files = readdirSync('force-app/main/package/objects/Activity/fields');
    const stored = files
      .filter(
        (file) => !readFileSync(`force-app/main/package/objects/Activity/fields/${file}`, 'utf8').includes('<formula>'),
      )
      .map((file) => file.replace('.field-meta.xml', ''));

    expect(stored.length).toBeGreaterThan(5);
    for (const field of stored) expect(out).toContain(`COUNT(${field})`);
  });

  it('claims nothing in a dry run', async () => {
    expect((await org(['uninstall', '--dry-run'])).out).not.toMatch(/: none|: 0/);
  });

  it('refuses while something blocks it', async () => {
    const { code, error, calls } = await orgWithSf(['uninstall', '--yes'], answers);

    expect(code).toBe(2);
    expect(error).toContain('3 things still block');
    expect(touches(calls)).toEqual([]);
  });

  it('exports on request and takes the console app out before the core', async () => {
    const clear = { 'COUNT\\(Id\\)': COUNTS, 'installed list': answers['installed list'] };
    const where = path.join(mkdtempSync(path.join(os.tmpdir(), 'wxcc-export-')), 'kept');
    const { code, calls } = await orgWithSf(['uninstall', '--yes', '--export', where], clear);

    expect(code).toBe(0);
    expect(calls.filter((call) => call[1] === 'export').map((call) => path.basename(call[6] ?? ''))).toEqual(
      expect.arrayContaining(['Task.csv', 'Event.csv', 'Wxcc_Call_Key__c.csv']),
    );
    expect(touches(calls).map((call) => call[3])).toEqual(['04tApp', '04tCore']);
  });

  it('uses the list of deletions where no package is installed', async () => {
    const { calls } = await orgWithSf(['uninstall', '--yes'], { 'installed list': { result: [] } });

    expect(touches(calls).map((call) => call.join(' '))).toEqual([
      'project deploy start --metadata-dir dist/uninstall --wait 30',
    ]);
    expect(readFileSync('dist/uninstall/destructiveChanges.xml', 'utf8')).toContain('<members>WxccOpenCti</members>');
    expect(existsSync('dist/uninstall/package.xml')).toBe(true);
  });
});
