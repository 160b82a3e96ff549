import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import type { CheckResult } from './runChecks';
import { hasJava, runChecks } from './runChecks';

describe('the Salesforce packages, as far as can be told without an org', () => {
  let results: Record<string, CheckResult> = {};

  beforeAll(() => {
    results = runChecks('.');
  }, 120_000);

  const expectNoProblems = (name: string, atLeast: number): void => {
    expect(results[name]?.problems).toEqual([]);
    expect(results[name]?.checked).toBeGreaterThanOrEqual(atLeast);
  };

  it('hold only bundles that the LWC compiler accepts and whose imports the platform can resolve', () => {
    expectNoProblems('lwcBundles', 10);
  });

  it('hold only Aura components whose events, actions and children exist', () => {
    expectNoProblems('auraBundles', 1);
  });

  it('hold only metadata that fits the metadata types', () => {
    expectNoProblems('metadataTypes', 80);
  });

  it('turn into deployable ones that list every component', () => {
    expectNoProblems('sourceConversion', 80);
  });

  it('name nothing that does not exist, and grant what agents and supervisors need', () => {
    expectNoProblems('references', 100);
  });

  it('show reports, a dashboard and pages over what exists and supervisors may read', () => {
    expectNoProblems('consoleApp', 12);
  });

  it('name every field of a call in Spanish as well', () => {
    expectNoProblems('fieldTranslations', 15);
  });

  it('overwrite nothing of the org’s, of Cisco’s or of the customer’s', () => {
    expectNoProblems('componentNames', 100);
  });

  (hasJava ? it : it.skip)('hold only Apex without type errors (needs Java 17)', () => {
    expectNoProblems('apexTypes', 20);
  });

  (hasJava ? it : it.skip)('hold only Apex without findings of high severity (needs Java 17)', () => {
    expectNoProblems('apexRules', 20);
  });
});

describe('the Apex test classes of the shared cases', () => {
  it('are what the cases generate', () => {
    const script =
      "import { apexCases } from './scripts/build/apex-cases.mjs'; console.log(JSON.stringify(await apexCases()));";
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const classes = JSON.parse(stdout) as Record<string, string>;

    expect(Object.keys(classes).length).toBeGreaterThan(3);
    for (const [file, code] of Object.entries(classes)) expect(code).toBe(readFileSync(file, 'utf8'));
  });
});

describe('the layout of a call’s Task', () => {
  it('shows every field that the softphone writes, but the id that only programs read', () => {
    const layout = readFileSync('console-app/main/console/layouts/Task-Wxcc Open Call.layout-meta.xml', 'utf8');
    const fields = readdirSync('force-app/main/package/objects/Activity/fields').map(
      (file) => file.split('.')[0] ?? '',
    );
    const missing = fields.filter((field) => !layout.includes(`<field>${field}</field>`));

    expect(fields.length).toBeGreaterThan(10);
    expect(missing).toEqual(['Wxcc_Wrapup_Id__c']);
  });
});

describe('the actions of the one Apex entry', () => {
  const namesIn = (file: string, pattern: RegExp): string[] =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name ?? '').sort();

  const known = namesIn('force-app/main/salesforce/classes/WxccController.cls', /when '(\w+)'/g);

  it('are all held by shared cases', () => {
    const asked = readdirSync('tests/cases')
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => namesIn(`tests/cases/${file}`, /"action": "(\w+)"/g));

    expect(known.length).toBeGreaterThan(5);
    expect(known.filter((action) => !asked.includes(action))).toEqual([]);
  });

  it('are all told to developers', () => {
    const [told = ''] = namesIn('force-app/main/salesforce/classes/WxccOpenCti.cls', /"action":"([\w|\s*]+)"/g);

    expect(
      told
        .split(/[|\s*]+/)
        .filter(Boolean)
        .sort(),
    ).toEqual(known);
  });
});
