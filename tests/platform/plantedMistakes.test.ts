import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CheckResult } from './runChecks';
import { hasJava, runChecks } from './runChecks';

// A check that never fails proves nothing: each mistake is planted into a copy of the packages, and must be found.

const CORE = 'force-app/main';
const CLASSES = `${CORE}/salesforce/classes`;
const FIELDS = `${CORE}/package/objects/Activity/fields`;
const CONSOLE = 'console-app/main/console';
const REPORTS = `${CONSOLE}/reports/Wxcc_Reports`;
const LINK = 'console-app/main/link/aura/wxccLink';
const DASHBOARD = `${CONSOLE}/dashboards/Wxcc_Dashboards/Wxcc_Calls.dashboard-meta.xml`;
const SUPERVISOR = `${CORE}/package/permissionsets/Wxcc_Supervisor.permissionset-meta.xml`;
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
    name: 'an event that Omni-Channel does not have',
    check: 'auraBundles',
    plant: () => edit(`${LINK}/wxccLink.cmp`, 'omniChannelLogout', 'omniChannelLogOut'),
    found: /there is no event lightning:omniChannelLogOut/,
  },
  {
    name: 'an action that the controller lacks',
    check: 'auraBundles',
    plant: () => edit(`${LINK}/wxccLink.cmp`, '{!c.handleToolkitCall}', '{!c.handleCall}'),
    found: /the controller has no handleCall/,
  },
  {
    name: 'a child of an Aura component that does not exist',
    check: 'auraBundles',
    plant: () => edit(`${LINK}/wxccLink.cmp`, '<c:wxccCompanion', '<c:wxccCompanian'),
    found: /there is no component c:wxccCompanian/,
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
        SUPERVISOR,
        /<fieldPermissions>\s*<editable>false<\/editable>\s*<field>Task\.Wxcc_ANI__c<\/field>[\s\S]*?<\/fieldPermissions>/,
        '',
      ),
    found: /Wxcc_Supervisor: lacks readable field Task\.Wxcc_ANI__c/,
  },
  {
    name: 'an agent who may change a definition',
    check: 'references',
    plant: () =>
      edit(
        AGENT,
        /<editable>false<\/editable>(\s*<field>Wxcc_Definition__c\.Wxcc_Settings__c)/,
        '<editable>true</editable>$1',
      ),
    found: /Wxcc_Agent: may write definitions: editable field Wxcc_Definition__c\.Wxcc_Settings__c/,
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
    name: 'the address of a page that does not exist',
    check: 'references',
    plant: () => write(`${CORE}/base/lwc/wxccPlantedNpm/address.ts`, "export const address = '/apex/WxccTelephone';\n"),
    found: /address\.ts: page WxccTelephone does not exist/,
  },
  {
    name: 'a method of an Apex class that does not exist',
    check: 'references',
    plant: () =>
      write(
        `${CORE}/base/lwc/wxccPlantedNpm/method.ts`,
        "export { default } from '@salesforce/apex/WxccNowhereController.fetch';\n",
      ),
    found: /method\.ts: class WxccNowhereController does not exist/,
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
    name: 'a person-account field as a static import of the core',
    check: 'references',
    plant: () =>
      write(
        `${CORE}/base/lwc/wxccPlantedNpm/schema.ts`,
        "export { default } from '@salesforce/schema/Account.PersonEmail';\n",
      ),
    found: /schema\.ts: names Account\.PersonEmail/,
  },
  {
    name: 'a record of a settings type in the core, where an upgrade would overwrite it',
    check: 'references',
    plant: () =>
      write(
        `${CORE}/package/customMetadata/Wxcc_Extension.Wxcc_Planted.md-meta.xml`,
        '<?xml version="1.0" encoding="UTF-8" ?>\n<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata"><label>Planted</label></CustomMetadata>\n',
      ),
    found: /Wxcc_Planted\.md-meta\.xml: is of a kind that admins edit/,
  },
  {
    name: 'a call center in the core',
    check: 'references',
    plant: () =>
      cpSync(
        at('setup-metadata/main/callCenters/WxccOpenSoftphone.callCenter-meta.xml'),
        at(`${CORE}/package/callCenters/WxccOpenSoftphone.callCenter-meta.xml`),
      ),
    found: /callCenters\/WxccOpenSoftphone\.callCenter-meta\.xml: is of a kind that admins edit/,
  },
  {
    name: 'a grant of a sign-in that the credential does not have',
    check: 'references',
    plant: () =>
      edit(
        'setup-metadata/main/recording/permissionsets/Wxcc_Recordings_Shared.permissionset-meta.xml',
        'Wxcc_Webex-Shared',
        'Wxcc_Webex-Everybody',
      ),
    found: /principal Wxcc_Webex-Everybody does not exist/,
  },
  {
    name: 'an action that shows a component which is no action',
    check: 'references',
    plant: () =>
      edit(
        'setup-metadata/main/timeline/quickActions/Task.Wxcc_Play_Recording.quickAction-meta.xml',
        'wxccRecordingPlayer',
        'wxccRecordingView',
      ),
    found: /component wxccRecordingView is no action of records/,
  },
  {
    name: 'an agent without the settings type of extensions',
    check: 'references',
    plant: () => edit(AGENT, /<customMetadataTypeAccesses>[\s\S]*?<\/customMetadataTypeAccesses>/, ''),
    found: /Wxcc_Agent: lacks custom metadata type Wxcc_Extension__mdt/,
  },
  {
    name: 'a report column that the report type lacks',
    check: 'consoleApp',
    plant: () => edit(`${REPORTS}/Wxcc_Calls_by_Agent.report-meta.xml`, '$Subject', '$Subjekt'),
    found: /Wxcc_Calls_by_Agent.*Activity\$Subjekt is no column/,
  },
  {
    name: 'a report column that is a grouping as well',
    check: 'consoleApp',
    plant: () => edit(`${REPORTS}/Wxcc_Calls_by_Queue.report-meta.xml`, '$Subject', '$Wxcc_Queue_Name__c'),
    found: /Wxcc_Calls_by_Queue.*is both column and grouping/,
  },
  {
    name: 'a report over a report type that does not exist',
    check: 'consoleApp',
    plant: () => edit(`${REPORTS}/Wxcc_Calls_by_Hour.report-meta.xml`, 'Wxcc_Calls__c', 'Wxcc_Call__c'),
    found: /Wxcc_Calls_by_Hour.*report type Wxcc_Call__c does not exist/,
  },
  {
    name: 'a report column that a supervisor cannot read',
    check: 'consoleApp',
    plant: () =>
      edit(
        SUPERVISOR,
        /<fieldPermissions>\s*<editable>false<\/editable>\s*<field>Task\.Wxcc_DNIS__c<\/field>[\s\S]*?<\/fieldPermissions>/,
        '',
      ),
    found: /Wxcc_Supervisor cannot read Wxcc_DNIS__c/,
  },
  {
    name: 'a dashboard over a report that does not exist',
    check: 'consoleApp',
    plant: () => edit(DASHBOARD, 'Wxcc_Calls_without_a_Record<', 'Wxcc_Calls_without_Record<'),
    found: /report Wxcc_Reports\/Wxcc_Calls_without_Record does not exist/,
  },
  {
    name: 'a chart by something its report is not grouped by',
    check: 'consoleApp',
    plant: () => edit(DASHBOARD, '$Wxcc_Hour_of_Day__c', '$CallType'),
    found: /Wxcc_Calls_by_Hour is not grouped by Activity\$CallType/,
  },
  {
    name: 'a chart of a sum that its report does not have',
    check: 'consoleApp',
    plant: () => edit(DASHBOARD, '<aggregate>Average', '<aggregate>Minimum'),
    found: /Minimum of Activity\$Wxcc_Talk_Time__c is not in its report/,
  },
  {
    name: 'an app that shows Tasks by the page of another object',
    check: 'consoleApp',
    plant: () =>
      edit(
        `${CONSOLE}/flexipages/Wxcc_Open_Call_Record_Page.flexipage-meta.xml`,
        '<sobjectType>Task',
        '<sobjectType>Case',
      ),
    found: /Wxcc_Open_Call_Record_Page is for Case, not for Task/,
  },
  {
    name: 'a tab without a place in the console',
    check: 'consoleApp',
    plant: () =>
      edit(`${CONSOLE}/applications/Wxcc_Console.app-meta.xml`, '<tabs>standard-Lead', '<tabs>standard-Order'),
    found: /tab standard-Order has no place/,
  },
  {
    name: 'an app that nobody is shown',
    check: 'consoleApp',
    plant: () =>
      edit(`${CONSOLE}/permissionsets/Wxcc_Console.permissionset-meta.xml`, '<visible>true', '<visible>false'),
    found: /Wxcc_Console\.app.*is shown to nobody/,
  },
  {
    name: 'a phone that does not start with the app',
    check: 'consoleApp',
    plant: () =>
      edit(
        `${CONSOLE}/flexipages/Wxcc_Console_UtilityBar.flexipage-meta.xml`,
        /(<name>eager<\/name>\s*<type>decorator<\/type>\s*<value>)true/,
        '$1false',
      ),
    found: /opencti:softPhone is not started automatically/,
  },
  {
    name: 'a layout under the name of Cisco’s',
    check: 'componentNames',
    plant: () =>
      cpSync(
        at(`${CONSOLE}/layouts/Task-Wxcc Open Call.layout-meta.xml`),
        at(`${CONSOLE}/layouts/Task-Webex Contact Center Task Layout.layout-meta.xml`),
      ),
    found: /is a name of Cisco's packages/,
  },
  {
    name: 'the org’s own layout, overwritten',
    check: 'componentNames',
    plant: () =>
      cpSync(
        at(`${CONSOLE}/layouts/Task-Wxcc Open Call.layout-meta.xml`),
        at(`${CONSOLE}/layouts/Task-Task Layout.layout-meta.xml`),
      ),
    found: /"Task Layout" lacks the prefix/,
  },
  {
    name: 'a change of the org’s own settings',
    check: 'componentNames',
    plant: () => write(`${CONSOLE}/settings/WxccSecurity.settings-meta.xml`, '<Settings></Settings>'),
    found: /would change what is the org’s own/,
  },
  {
    name: 'a presence status that the manifest for scratch orgs forgets',
    check: 'componentNames',
    plant: () =>
      edit('setup-metadata/scratch-org/package.xml', '<members>Wxcc_Busy</members>', '<members>Wxcc_Away</members>'),
    found: /Wxcc_Busy is missing in package\.xml[\s\S]*lists Wxcc_Away/,
  },
  {
    name: 'what is for scratch orgs among the deployed sources',
    check: 'componentNames',
    plant: () => edit('.forceignore', 'setup-metadata/scratch-org/**', ''),
    found: /is not in \.forceignore/,
  },
  {
    name: 'an unknown element in what is for scratch orgs',
    check: 'metadataTypes',
    plant: () =>
      edit(
        'setup-metadata/scratch-org/servicePresenceStatuses/Wxcc_Busy.servicePresenceStatus',
        '<label>',
        '<colour>red</colour><label>',
      ),
    found: /Wxcc_Busy.*unknown element <colour>/,
  },
  {
    name: 'a field without a Spanish name',
    check: 'fieldTranslations',
    plant: () => rmSync(at(`${CORE}/package/objectTranslations/Activity-es/Wxcc_DNIS__c.fieldTranslation-meta.xml`)),
    found: /Wxcc_DNIS__c has no Spanish label/,
  },
  {
    name: 'a field whose Spanish name is longer than Salesforce allows',
    check: 'fieldTranslations',
    plant: () =>
      edit(
        `${CORE}/package/objectTranslations/Activity-es/Wxcc_Hold_Count__c.fieldTranslation-meta.xml`,
        /<label>.*<\/label>/,
        `<label>${'x'.repeat(41)}</label>`,
      ),
    found: /Wxcc_Hold_Count__c: its label is longer than 40/,
  },
  {
    name: 'a region whose Desktop is not trusted',
    check: 'references',
    plant: () => rmSync(at(`${CORE}/package/cspTrustedSites/Wxcc_Desktop_in1.cspTrustedSite-meta.xml`)),
    found: /region in1 has no trusted site/,
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
