import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandLines, complaintsOn } from './support/sfCommandLine';
import type { Commands } from './support/sfCommandLine';

/** `sf`, or what WXCC_SF names: a script of the CLI's own, or a command line such as `node22 …/sf.js`. */
const [program = 'sf', ...before] = (process.env['WXCC_SF'] ?? 'sf').split(' ');

/** Without talking to anybody: no telemetry, no look for updates. */
const QUIET = {
  SF_DISABLE_TELEMETRY: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_DISABLE_LOG_FILE: 'true',
};

const sf = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(program, [...before, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...QUIET },
    maxBuffer: 256 * 1024 * 1024,
    shell: process.platform === 'win32',
  });

/** Every verb of `npm run org`, as far as its words change the commands. */
const RUNS = [
  ['scratch', '--hub', 'hub', '--days', '3'],
  ['deploy', '--org', 'demo'],
  ['deploy', 'omni'],
  ['permset', 'Agent', 'Console', '--user', 'ana@acme.com', '--user', 'bob@acme.com'],
  ['callcenter', '--user', 'ana@acme.com'],
  ['callcenter', '--remove', '--user', 'ana@acme.com'],
  ['addresses', '--org', 'demo'],
  ['purge'],
  ['purge', '--remove'],
  ['definition', '--name', 'OurCenter'],
  ['package-create', '--hub', 'hub'],
  ['version', '--hub', 'hub'],
  ['version', '--key', 'secret'],
  ['promote', '04tA', '04tB', '--hub', 'hub'],
  ['install', '04tA', '04tB', '--key', 'secret'],
  ['upgrade', '04tA', '04tB'],
  ['uninstall', '--org', 'demo'],
  ['uninstall', '04tB', '04tA', '--export', 'kept', '--yes'],
];

async function printedCommands(): Promise<string[]> {
  const host = fork('tests/platform/support/orgHost.mjs', { silent: true });
  const lines: string[] = [];
  for (const args of RUNS) {
    const answered = once(host, 'message');
    host.send({ args: [...args, '--dry-run'] });
    const [{ code, out, error }] = (await answered) as [{ code: number; out: string; error: string }];
    if (code !== 0) throw new Error(`${args.join(' ')}: ${error}`);
    lines.push(...commandLines(out));
  }
  host.kill();
  return lines;
}

describe('commands of the Salesforce CLI', () => {
  it('that npm run org prints exist with the flags it gives them', async () => {
    const lines = await printedCommands();

    expect(lines.length).toBeGreaterThan(40);
    expect(lines.flatMap((line) => complaintsOn(line))).toEqual([]);
  });

  it('that the guides name exist', () => {
    const pages = ['README.md', 'setup-metadata/scratch-org/README.md', 'docs/admin-guide.md', 'docs/es/guia-admin.md'];
    const lines = pages.flatMap((page) => commandLines(readFileSync(page, 'utf8')));

    expect(lines.length).toBeGreaterThan(3);
    expect(lines.flatMap((line) => complaintsOn(line))).toEqual([]);
  });

  it.each([
    ['sf project deploy begin --source-dir force-app', /no command project:deploy:begin/],
    ['sf project deploy start --sourcedir force-app', /--sourcedir is no flag/],
    ['sf package install --package 04tA --upgrade-type Some', /does not take Some/],
    ['sf package install --wait 5', /--package is missing/],
    ['sf data query --query --target-org demo', /--query option: no value/],
    ['sf org open --path /a --path /b', /--path may stand once/],
  ])('are refused here when they are wrong: %s', (line, complaint) => {
    expect(complaintsOn(line).join('\n')).toMatch(complaint);
  });
});

/** Members of the manifest, `Type:name`, without a folder's slash. */
const membersOf = (xml: string): string[] =>
  [...xml.matchAll(/<types>(.*?)<\/types>/gs)].flatMap(([, block = '']) => {
    const type = /<name>(\w+)<\/name>/.exec(block)?.[1] ?? '';
    return [...block.matchAll(/<members>(.*?)\/?<\/members>/g)].map(([, member = '']) => `${type}:${member}`);
  });

const version = sf('--version');
const present = version.status === 0;

if (!present) {
  describe('the Salesforce CLI', () => {
    it.todo('converts the packages: put sf on the PATH, or name it in WXCC_SF (it needs Node 22), and run again');
  });
} else {
  describe(`the Salesforce CLI that is here (${version.stdout.trim()})`, () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'wxcc-sf-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const convert = (dir: string): string => {
      const outputDirectory = path.join(folder, dir.replaceAll('/', '-'));
      const { status, stdout, stderr } = sf(
        'project',
        'convert',
        'source',
        ...['--root-dir', dir, '--output-dir', outputDirectory, '--json'],
      );
      if (status !== 0) throw new Error(`sf project convert source ended with ${status}: ${stdout} ${stderr}`);
      expect((JSON.parse(stdout) as { warnings: unknown[] }).warnings).toEqual([]);
      return outputDirectory;
    };

    const expected = JSON.parse(
      spawnSync(process.execPath, ['tests/platform/support/readPackages.mjs', 'force-app', 'console-app'], {
        encoding: 'utf8',
      }).stdout,
    ) as Record<string, string[]>;

    it.each(['force-app', 'console-app'])('converts %s, every component of it and nothing else', (dir) => {
      const output = convert(dir);
      const files = readdirSync(output, { recursive: true }).map(String);

      expect(membersOf(readFileSync(path.join(output, 'package.xml'), 'utf8')).sort()).toEqual(expected[dir]);
      expect(files.filter((file) => /\.ts$|__tests__/.test(file))).toEqual([]);
    });

    it('converts what is deployed once, without what is for scratch orgs', () => {
      const xml = readFileSync(path.join(convert('setup-metadata'), 'package.xml'), 'utf8');

      expect(membersOf(xml)).toContain('CallCenter:WxccOpenSoftphone');
      expect(xml).not.toContain('ServicePresenceStatus');
    });

    it('knows the commands that npm run org prints, with their flags', async () => {
      const all = JSON.parse(sf('commands', '--json').stdout) as { id: string; flags: Commands[string] }[];
      const live = Object.fromEntries(all.map(({ id, flags }) => [id, flags]));
      const lines = await printedCommands();

      expect(lines.flatMap((line) => complaintsOn(line, live))).toEqual([]);
    });
  });
}
