import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CheckResult } from './runChecks';
import { hasJava, runChecks } from './runChecks';

// A check that never fails proves nothing: each mistake is planted into a copy of the packages, and must be found.

const CORE = 'force-app/main';
const CLASSES = `${CORE}/salesforce/classes`;
const FIELDS = `${CORE}/package/objects/Activity/fields`;
const AGENT = `${CORE}/package/permissionsets/Wxcc_Agent.permissionset-meta.xml`;

const copy = mkdtempSync(path.join(os.tmpdir(), 'wxcc-planted-'));
const at = (file: string): string => path.join(copy, file);

function write(file: string, text: string): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

function edit(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(at(file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} holds no ${String(from)}: the mistake was not planted`);
  writeFileSync(at(file), after);
}

const BUNDLE_META = `<?xml version="1.0" encoding="UTF-8" ?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>66.0</apiVersion>
    <isExposed>false</isExposed>
</LightningComponentBundle>
`;

function writeBundle(name: string, script: string): void {
  const dir = `${CORE}/base/lwc/${name}`;
  write(`${dir}/${name}.js`, script);
  write(`${dir}/${name}.js-meta.xml`, BUNDLE_META);
}

const CLASS_META = readFileSync(`${CLASSES}/WxccOpenCti.cls-meta.xml`, 'utf8');

function writeClass(name: string, body: string): void {
  write(`${CLASSES}/${name}.cls`, `public with sharing class ${name} {\n${body}\n}\n`);
  write(`${CLASSES}/${name}.cls-meta.xml`, CLASS_META);
}

interface Mistake {
  readonly name: string;
  readonly check: string;
  readonly plant: () => void;
  /** What the check must say. */
  readonly found: RegExp;
}

const mistakes: readonly Mistake[] = [
  {
    name: 'a private method, which the LWC compiler refuses',
    check: 'lwcBundles',
    plant: () => writeBundle('wxccPlantedPrivate', 'export class A { #secret() { return 1; } }\n'),
    found: /wxccPlantedPrivate\.js: /,
  },
  {
    name: 'an import from npm',
    check: 'lwcBundles',
    plant: () => writeBundle('wxccPlantedNpm', "export { parse } from 'date-fns';\n"),
    found: /wxccPlantedNpm\.js: import of "date-fns" cannot be resolved/,
  },
  {
    name: 'an import of a bundle that does not exist',
    check: 'lwcBundles',
    plant: () => writeBundle('wxccPlantedModule', "export * from 'c/wxccNowhere';\n"),
    found: /there is no bundle c\/wxccNowhere/,
  },
  {
    name: 'a dangling label',
    check: 'lwcBundles',
    plant: () => writeBundle('wxccPlantedLabel', "export { default } from '@salesforce/label/c.Wxcc_noSuchLabel';\n"),
    found: /label Wxcc_noSuchLabel does not exist/,
  },
  {
    name: 'an Apex method that components may not call',
    check: 'lwcBundles',
    plant: () => writeBundle('wxccPlantedApex', "export { default } from '@salesforce/apex/WxccController.answer';\n"),
    found: /WxccController\.answer is not @AuraEnabled/,
  },
  {
    name: 'a child component that does not exist',
    check: 'lwcBundles',
    plant: () =>
      write(`${CORE}/base/lwc/wxccPlantedLabel/wxccPlantedLabel.html`, '<template><c-no-such></c-no-such></template>'),
    found: /there is no component c\/noSuch/,
  },
  {
    name: 'a bundle without its js-meta.xml',
    check: 'lwcBundles',
    plant: () => write(`${CORE}/base/lwc/wxccPlantedMeta/wxccPlantedMeta.js`, 'export const a = 1;\n'),
    found: /wxccPlantedMeta: has no wxccPlantedMeta\.js-meta\.xml/,
  },
  {
    name: 'a script older than its source',
    check: 'lwcBundles',
    plant: () => {
      writeBundle('wxccPlantedStale', 'export const a = 1;\n');
      write(`${CORE}/base/lwc/wxccPlantedStale/wxccPlantedStale.ts`, 'export const a = 2;\n');
      utimesSync(at(`${CORE}/base/lwc/wxccPlantedStale/wxccPlantedStale.js`), 1, 1);
    },
    found: /wxccPlantedStale\.js: is older than its \.ts/,
  },
  {
    name: 'a script beyond the platform’s size',
    check: 'lwcBundles',
    plant: () => writeBundle('wxccPlantedSize', `export const a = '${'x'.repeat(1_000_001)}';\n`),
    found: /wxccPlantedSize\.js: \d+ bytes, at most 1000000/,
  },
  {
    name: 'an unknown field type',
    check: 'metadataTypes',
    plant: () => edit(`${FIELDS}/Wxcc_ANI__c.field-meta.xml`, '<type>Text</type>', '<type>Txt</type>'),
    found: /Wxcc_ANI__c.*"Txt" is no FieldType/,
  },
  {
    name: 'an unknown element',
    check: 'metadataTypes',
    plant: () => edit(`${FIELDS}/Wxcc_DNIS__c.field-meta.xml`, '<label>', '<colour>red</colour><label>'),
    found: /Wxcc_DNIS__c.*unknown element <colour>/,
  },
  {
    name: 'a boolean that is none',
    check: 'metadataTypes',
    plant: () =>
      edit(`${CORE}/package/messageChannels/Wxcc.messageChannel-meta.xml`, '<isExposed>true', '<isExposed>yes'),
    found: /Wxcc\.messageChannel.*"yes" is no boolean/,
  },
  {
    name: 'a missing element',
    check: 'metadataTypes',
    plant: () =>
      edit(
        `${CORE}/package/cspTrustedSites/Wxcc_Desktop_us1.cspTrustedSite-meta.xml`,
        /<endpointUrl>.*<\/endpointUrl>/,
        '',
      ),
    found: /Wxcc_Desktop_us1.*required element <endpointUrl> is missing/,
  },
  {
    name: 'a class without its meta file',
    check: 'sourceConversion',
    plant: () => write(`${CLASSES}/WxccPlantedBare.cls`, 'public with sharing class WxccPlantedBare {\n}\n'),
    found: /WxccPlantedBare\.cls: belongs to no component/,
  },
  {
    name: 'a file that belongs to no component',
    check: 'sourceConversion',
    plant: () => write(`${CORE}/package/notes.txt`, 'do not deploy me'),
    found: /notes\.txt: belongs to no component/,
  },
  {
    name: 'a component that unlocked packages do not take',
    check: 'sourceConversion',
    plant: () =>
      write(
        `${CORE}/package/servicePresenceStatuses/Busy.servicePresenceStatus-meta.xml`,
        '<?xml version="1.0" encoding="UTF-8" ?>\n<ServicePresenceStatus xmlns="http://soap.sforce.com/2006/04/metadata"><label>Busy</label></ServicePresenceStatus>\n',
      ),
    found: /ServicePresenceStatus Busy: unlocked packages do not take it/,
  },
  {
    name: 'an agent without access to the Apex entry',
    check: 'references',
    plant: () => edit(AGENT, /<classAccesses>[\s\S]*?<\/classAccesses>/, ''),
    found: /Wxcc_Agent: lacks class WxccOpenCti/,
  },
  {
    name: 'a supervisor who cannot read a field',
    check: 'references',
    plant: () =>
      edit(
        `${CORE}/package/permissionsets/Wxcc_Supervisor.permissionset-meta.xml`,
        /<fieldPermissions>\s*<editable>false<\/editable>\s*<field>Task\.Wxcc_ANI__c<\/field>[\s\S]*?<\/fieldPermissions>/,
        '',
      ),
    found: /Wxcc_Supervisor: lacks readable field Task\.Wxcc_ANI__c/,
  },
  {
    name: 'a permission for a field that does not exist',
    check: 'references',
    plant: () => edit(AGENT, '<field>Task.Wxcc_DNIS__c', '<field>Task.Wxcc_Nothing__c'),
    found: /Wxcc_Nothing__c does not exist/,
  },
  {
    name: 'a permission on Activity instead of Task and Event',
    check: 'references',
    plant: () => edit(AGENT, '<field>Event.Wxcc_ANI__c', '<field>Activity.Wxcc_ANI__c'),
    found: /Activity\.Wxcc_ANI__c: fields of Activity are granted as/,
  },
  {
    name: 'a permission for a required field',
    check: 'references',
    plant: () => edit(AGENT, '<field>Wxcc_Call_Key__c.Wxcc_Case_Id__c', '<field>Wxcc_Call_Key__c.Wxcc_Key__c'),
    found: /Wxcc_Call_Key__c\.Wxcc_Key__c is required/,
  },
  {
    name: 'a field in TypeScript that no object has',
    check: 'references',
    plant: () => write(`${CORE}/base/lwc/wxccPlantedNpm/field.ts`, "export const field = 'Wxcc_Typo__c';\n"),
    found: /field\.ts: Wxcc_Typo__c does not exist/,
  },
  {
    name: 'an action that Apex does not know',
    check: 'references',
    plant: () => write(`${CORE}/base/lwc/wxccPlantedNpm/action.ts`, "void gateway.call('saveCalls', {});\n"),
    found: /Apex knows no action "saveCalls"/,
  },
  {
    name: 'a static resource in the page that does not exist',
    check: 'references',
    plant: () =>
      edit(`${CORE}/softphone/pages/WxccSoftphone.page`, '$Resource.WxccSoftphone', '$Resource.WxccTelephone'),
    found: /\$Resource\.WxccTelephone does not exist/,
  },
  {
    name: 'an app whose utility bar does not exist',
    check: 'references',
    plant: () => edit('console-app/main/console/applications/Wxcc_Console.app-meta.xml', '_UtilityBar<', '_Bar<'),
    found: /utility bar Wxcc_Console_Bar does not exist/,
  },
  {
    name: 'a layout in the core, where an upgrade would overwrite it',
    check: 'references',
    plant: () =>
      cpSync(
        at('console-app/main/console/layouts/Task-Wxcc Open Call.layout-meta.xml'),
        at(`${CORE}/package/layouts/Task-Wxcc Open Call.layout-meta.xml`),
      ),
    found: /belongs into the console package/,
  },
  {
    name: 'a static reference in the core to what an org may lack',
    check: 'references',
    plant: () => writeClass('WxccPlantedPresence', 'public List<ServicePresenceStatus> all() { return null; }'),
    found: /WxccPlantedPresence\.cls: names ServicePresenceStatus/,
  },
  {
    name: 'a version that Apex tells wrongly',
    check: 'references',
    plant: () => edit(`${CLASSES}/WxccController.cls`, /PACKAGE_VERSION = '.*?'/, "PACKAGE_VERSION = '9.9.9'"),
    found: /tells version 9\.9\.9/,
  },
  {
    name: 'a wrong type in Apex',
    check: 'apexTypes',
    plant: () => writeClass('WxccPlantedType', "public Integer count() { return 'many'; }"),
    found: /WxccPlantedType\.cls: /,
  },
  {
    name: 'a field in Apex that the object lacks',
    check: 'apexTypes',
    plant: () =>
      writeClass('WxccPlantedField', 'public Object task(Wxcc_Call_Key__c key) { return key.Wxcc_Tusk_Id__c; }'),
    found: /WxccPlantedField\.cls: /,
  },
  {
    name: 'a query put together from what came from outside',
    check: 'apexRules',
    plant: () =>
      writeClass(
        'WxccPlantedQuery',
        "public static List<SObject> find(String name) { return Database.query('SELECT Id FROM Task WHERE Subject = \\'' + name + '\\''); }",
      ),
    found: /WxccPlantedQuery\.cls:\d+: ApexSOQLInjection/,
  },
];

describe('a mistake planted into the packages is found', () => {
  let results: Record<string, CheckResult> = {};

  beforeAll(() => {
    for (const entry of [
      'force-app',
      'console-app',
      'setup-metadata',
      'sfdx-project.json',
      'package.json',
      '.forceignore',
    ])
      if (existsSync(entry)) cpSync(entry, at(entry), { recursive: true, preserveTimestamps: true });
    for (const mistake of mistakes) mistake.plant();
    results = runChecks(copy);
  }, 120_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const provable = mistakes.filter(({ check }) => hasJava || !check.startsWith('apex'));

  it.each(provable)('$check: $name', ({ check, found }) => {
    expect(results[check]?.problems.join('\n')).toMatch(found);
  });

  if (!hasJava) it.todo('Apex: a wrong type, an unknown field, an open query (needs Java 17 or newer)');
});
