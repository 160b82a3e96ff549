import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CENTERS, commands, COUNTS, org, orgWithSf } from './support/org';
import type { Run } from './support/org';

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

  it('asks what hangs on each of our parts, of whatever type they are', async () => {
    const { out } = await org(['uninstall', '--dry-run']);

    for (const type of [
      'ApexClass',
      'ApexPage',
      'CustomField',
      'FlexiPage',
      'LightningMessageChannel',
      'StaticResource',
    ])
      expect(out).toContain(`RefMetadataComponentType = '${type}'`);
    // Longer ones do not fit into the address of a query.
    const longest = Math.max(...commands({ out } as Run).map((line) => line.length));
    expect(longest).toBeLessThan(8_000);
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

  it('exports on request and takes out what uses the packages, the console app and then the core', async () => {
    const clear = { 'COUNT\\(Id\\)': COUNTS, 'installed list': answers['installed list'] };
    const where = path.join(mkdtempSync(path.join(os.tmpdir(), 'wxcc-export-')), 'kept');
    const { code, calls } = await orgWithSf(['uninstall', '--yes', '--export', where], clear);

    expect(code).toBe(0);
    expect(calls.filter((call) => call[1] === 'export').map((call) => path.basename(call[6] ?? ''))).toEqual(
      expect.arrayContaining(['Task.csv', 'Event.csv', 'Wxcc_Call_Key__c.csv']),
    );
    expect(touches(calls).map((call) => call[3])).toEqual(['--metadata-dir', '04tApp', '04tCore']);
    const deleted = readFileSync('dist/uninstall/destructiveChanges.xml', 'utf8');
    expect(deleted).toContain('<members>Task.Wxcc_Play_Recording</members>');
    expect(deleted).not.toMatch(/WxccOpenCti|sfdcOmniChannel/);
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
