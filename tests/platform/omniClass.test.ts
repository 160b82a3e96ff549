import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = 'setup-metadata/main/omni';
const code = readFileSync(`${FOLDER}/classes/sfdcOmniChannel.cls`, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');

describe('the class that users of Cisco’s first connector know', () => {
  it('has its name, its method and its signature', () => {
    expect(code).toMatch(/\bpublic with sharing class sfdcOmniChannel \{/);
    expect(code).toMatch(/\bpublic static String fetchOmniPresenceStatusCodes\(\) \{/);
  });

  it('answers with ids and labels, in user mode, by a query that compiles without Omni-Channel', () => {
    expect(code).toContain("'SELECT Id, MasterLabel FROM ServicePresenceStatus'");
    expect(code).toMatch(/JSON\.serialize\(Database\.query\(\w+, AccessLevel\.USER_MODE\)\)/);
    expect(code).not.toMatch(/\[\s*SELECT|ServicePresenceStatus [a-z]/);
  });

  it('is given by a permission set of its own, which gives nothing else', () => {
    const [file = '', ...others] = readdirSync(`${FOLDER}/permissionsets`);
    const grants = readFileSync(`${FOLDER}/permissionsets/${file}`, 'utf8');
    expect(others).toEqual([]);
    expect(grants.match(/<apexClass>(.*)<\/apexClass>/g)).toEqual(['<apexClass>sfdcOmniChannel</apexClass>']);
    expect(grants).not.toMatch(/objectPermissions|fieldPermissions|userPermissions/);
  });

  it('overwrites nobody’s: no package and no other deployment holds it', () => {
    const project = JSON.parse(readFileSync('sfdx-project.json', 'utf8')) as { packageDirectories: { path: string }[] };
    const packaged = project.packageDirectories.map(({ path }) => path);
    expect(packaged.filter((path) => `${FOLDER}/`.startsWith(`${path}/`) && path !== 'setup-metadata')).toEqual([]);
    const core = readdirSync('force-app/main', { recursive: true }).map(String);
    expect(core.filter((file) => file.includes('sfdcOmniChannel'))).toEqual([]);
  });
});
