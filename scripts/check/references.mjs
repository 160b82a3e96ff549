// What no tool of Salesforce checks without an org: that every name leads somewhere, that the permission sets give what
// the code needs, that TypeScript and Apex speak of the same actions, and that the core depends on nothing an org may lack.
import path from 'node:path';
import { filesBelow, isSource, packageFiles, readText, readXml } from './files.mjs';

const API_VERSION = '66.0';
const CORE = 'force-app/';
/** Custom fields of Task and Event are defined on Activity and granted on these two. */
const ACTIVITIES = ['Task', 'Event'];
/** What only some orgs have. The core asks the org's describe for it instead of naming it. */
const MAY_LACK =
  /\b(opencti:softPhone|runtime_service_omnichannel\w*|omniToolkitAPI|AgentWork|UserServicePresence|ServicePresenceStatus|ServiceChannel|PresenceUserConfig|PersonContactId|PersonEmail|PersonMobilePhone|IsPersonAccount|PersonAccount|\w+__pc|VoiceCall|RecordTypeId)\b/;
/** Kinds of components that admins edit in place, and whose edits an upgrade of the core would overwrite. */
const EDITED_IN_PLACE =
  /\.(layout|flexipage|app|report|reportFolder|dashboard|dashboardFolder|reportType|quickAction|compactLayout|listView|callCenter|md|profile|settings|standardValueSet)-meta\.xml$/;

const names = (files, pattern) => new Set(files.map((file) => pattern.exec(file)?.[1]).filter(Boolean));

/** @returns {Map<string, Set<string>>} custom fields by object */
function fieldsByObject(files) {
  const fields = new Map();
  for (const file of files) {
    const [, object, field] = /\/objects\/(\w+)\/fields\/(\w+)\.field-meta\.xml$/.exec(file) ?? [];
    if (!object) continue;
    for (const owner of object === 'Activity' ? ['Activity', ...ACTIVITIES] : [object])
      fields.set(owner, (fields.get(owner) ?? new Set()).add(field));
  }
  return fields;
}

function readOrg(root) {
  const files = packageFiles(root);
  const labels = files
    .filter((file) => file.endsWith('.labels-meta.xml'))
    .flatMap((file) => [...readText(root, file).matchAll(/<fullName>(\w+)<\/fullName>/g)].map((match) => match[1]));
  return {
    root,
    files,
    labels: new Set(labels),
    fields: fieldsByObject(files),
    classes: names(files, /\/(\w+)\.cls$/),
    pages: names(files, /\/(\w+)\.page$/),
    objects: names(files, /\/(\w+)\.object-meta\.xml$/),
    channels: names(files, /\/(\w+)\.messageChannel-meta\.xml$/),
    resources: names(files, /\/(\w+)\.resource-meta\.xml$/),
    apps: names(files, /\/(\w+)\.app-meta\.xml$/),
    flexipages: names(files, /\/(\w+)\.flexipage-meta\.xml$/),
    tabs: names(files, /\/(\w+)\.tab-meta\.xml$/),
    reportTypes: names(files, /\/(\w+)\.reportType-meta\.xml$/),
    credentials: names(files, /\/(\w+)\.(?:named|external)Credential-meta\.xml$/),
    permissionSets: names(files, /\/(\w+)\.permissionset-meta\.xml$/),
    bundles: names(files, /\/lwc\/(\w+)\/\1\.js-meta\.xml$/),
    aura: names(files, /\/aura\/(\w+)\/\1\.cmp$/),
  };
}

const first = (element, name) => element[name]?.[0];
const all = (element, name) => element[name] ?? [];

function* permissionSetProblems(org, file) {
  const { content } = readXml(org.root, file);
  for (const access of all(content, 'classAccesses'))
    if (!org.classes.has(first(access, 'apexClass'))) yield `Apex class ${first(access, 'apexClass')} does not exist`;
  for (const access of all(content, 'pageAccesses'))
    if (!org.pages.has(first(access, 'apexPage'))) yield `page ${first(access, 'apexPage')} does not exist`;
  for (const access of all(content, 'objectPermissions')) {
    const object = first(access, 'object');
    if (object.endsWith('__c') && !org.objects.has(object)) yield `object ${object} does not exist`;
  }
  for (const access of all(content, 'customMetadataTypeAccesses'))
    if (!org.objects.has(first(access, 'name'))) yield `custom metadata type ${first(access, 'name')} does not exist`;
  for (const access of all(content, 'applicationVisibilities')) {
    const app = first(access, 'application');
    if (!app.startsWith('standard__') && !org.apps.has(app)) yield `app ${app} does not exist`;
  }
  for (const access of all(content, 'fieldPermissions')) yield* grantProblems(org, first(access, 'field'));
  for (const access of all(content, 'tabSettings')) {
    const tab = first(access, 'tab');
    if (!tab.startsWith('standard-') && !org.tabs.has(tab)) yield `tab ${tab} does not exist`;
  }
}

function* grantProblems(org, name) {
  const [object, field] = name.split('.');
  if (object === 'Activity') yield `${name}: fields of Activity are granted as Task.${field} and Event.${field}`;
  else if (field.endsWith('__c') && !org.fields.get(object)?.has(field)) yield `field ${name} does not exist`;
  else if (isRequired(org, object, field)) yield `field ${name} is required, and required fields cannot be granted`;
}

function isRequired(org, object, field) {
  const file = org.files.find((one) => one.endsWith(`/objects/${object}/fields/${field}.field-meta.xml`));
  return Boolean(file) && first(readXml(org.root, file).content, 'required') === 'true';
}

/** What a permission set grants, as `kind:name:right` lines. */
function grants(org, name) {
  const file = org.files.find((one) => one.endsWith(`/${name}.permissionset-meta.xml`));
  if (!file) return new Set();
  const { content } = readXml(org.root, file);
  const isOn = (access, right) => first(access, right) === 'true';
  return new Set([
    ...all(content, 'classAccesses')
      .filter((one) => isOn(one, 'enabled'))
      .map((one) => `class ${first(one, 'apexClass')}`),
    ...all(content, 'pageAccesses')
      .filter((one) => isOn(one, 'enabled'))
      .map((one) => `page ${first(one, 'apexPage')}`),
    ...all(content, 'customMetadataTypeAccesses')
      .filter((one) => isOn(one, 'enabled'))
      .map((one) => `custom metadata type ${first(one, 'name')}`),
    ...all(content, 'fieldPermissions').flatMap((one) =>
      ['readable', 'editable']
        .filter((right) => isOn(one, right))
        .map((right) => `${right} field ${first(one, 'field')}`),
    ),
    ...all(content, 'objectPermissions').flatMap((one) =>
      ['allowCreate', 'allowRead', 'allowEdit', 'allowDelete']
        .filter((right) => isOn(one, right))
        .map((right) => `${right} ${first(one, 'object')}`),
    ),
  ]);
}

/** Apex classes that components of some rooms call. */
function controllersOf(org, isWanted) {
  const used = org.files.filter((file) => /\/lwc\/.*(?<!\.test)\.ts$/.test(file) && isWanted(file));
  return used.flatMap((file) =>
    [...readText(org.root, file).matchAll(/@salesforce\/apex\/(\w+)\./g)].map((match) => match[1]),
  );
}

/** Recordings are for supervisors: agents get none of it. */
const recordingNeeds = (org) =>
  [...new Set(controllersOf(org, (file) => file.includes('/recording/')))].map((name) => `class ${name}`);

/** What administrators write for the others: agents read it, and may change nothing of it. */
const DEFINITIONS = 'Wxcc_Definition__c';

const rightsTo = (object, fields, [fieldRights, objectRights]) => [
  ...fields.flatMap((field) => fieldRights.map((right) => `${right} field ${object}.${field}`)),
  ...objectRights.map((right) => `${right} ${object}`),
];

const fieldsToGrant = (org, object) =>
  [...(org.fields.get(object) ?? [])].filter((field) => !isRequired(org, object, field));

/** The definitions: whether to read or to write them. */
function definitionRights(org) {
  const fields = fieldsToGrant(org, DEFINITIONS);
  return {
    read: rightsTo(DEFINITIONS, fields, [['readable'], ['allowRead']]),
    write: rightsTo(DEFINITIONS, fields, [['editable'], ['allowCreate', 'allowEdit', 'allowDelete']]),
  };
}

/** Everything that runs for an agent: the entry class, the page, the settings types, the call fields, the keys. */
function agentNeeds(org) {
  const controllers = controllersOf(org, (file) => !/\/(setup|recording)\//.test(file));
  const objects = [...org.objects].filter((object) => object.endsWith('__c') && object !== DEFINITIONS);
  return [
    ...new Set(['WxccOpenCti', ...controllers].map((name) => `class ${name}`)),
    'page WxccSoftphone',
    ...[...org.objects].filter((object) => object.endsWith('__mdt')).map((name) => `custom metadata type ${name}`),
    ...[...ACTIVITIES, ...objects].flatMap((object) =>
      fieldsToGrant(org, object).flatMap((field) => [
        `readable field ${object}.${field}`,
        `editable field ${object}.${field}`,
      ]),
    ),
    ...objects.flatMap((object) => [`allowCreate ${object}`, `allowRead ${object}`, `allowEdit ${object}`]),
  ];
}

function* grantedProblems(org) {
  const agent = agentNeeds(org);
  const supervisor = agent.filter((need) => /^(readable field|allowRead) /.test(need));
  const recording = recordingNeeds(org);
  const definition = definitionRights(org);
  const needs = {
    Wxcc_Agent: [...agent, ...definition.read],
    Wxcc_Supervisor: [...supervisor, ...recording],
    Wxcc_Administrator: [...agent, ...recording, ...definition.read, ...definition.write],
  };
  for (const set of ['Wxcc_Agent', 'Wxcc_Supervisor'])
    for (const right of definition.write)
      if (grants(org, set).has(right)) yield `permission set ${set}: may write definitions: ${right}`;
  for (const [set, wanted] of Object.entries(needs)) {
    const given = grants(org, set);
    for (const need of wanted) if (!given.has(need)) yield `permission set ${set}: lacks ${need}`;
  }
}

/** Custom names in any text of ours. */
function* mentionProblems(org, text) {
  const known = new Set([
    ...[...org.fields.values()].flatMap((fields) => [...fields]),
    ...org.objects,
    ...[...org.channels, ...org.reportTypes].map((name) => `${name}__c`),
  ]);
  for (const [name] of text.matchAll(/\bWxcc(_\w+?)?__(c|mdt)\b/g))
    if (!known.has(name)) yield `${name} does not exist`;
  // `/apex/Page` is a page's address, `…/apex/Class.method` an import or what stands in for one.
  for (const [, name, method] of text.matchAll(/\/apex\/(Wxcc\w+)(\.\w+)?/g)) {
    if (method && !org.classes.has(name)) yield `class ${name} does not exist`;
    if (!method && !org.pages.has(name)) yield `page ${name} does not exist`;
  }
}

/** Merge fields of pages and Aura components. */
function* mergeFieldProblems(org, text) {
  for (const [, kind, name] of text.matchAll(/\$(Label|Resource|MessageChannel|Page)\.(\w+?)(?:__c)?\b/g)) {
    const set = { Label: org.labels, Resource: org.resources, MessageChannel: org.channels, Page: org.pages }[kind];
    if (!set.has(name)) yield `$${kind}.${name} does not exist`;
  }
}

/** Names that only stand in Apex: permission sets, and labels by `System.Label`. */
function* apexProblems(org, text) {
  for (const [, name] of text.matchAll(/'(Wxcc_[A-Za-z]+)'/g))
    if (!org.permissionSets.has(name) && !org.credentials.has(name)) yield `permission set ${name} does not exist`;
  for (const [, name] of text.matchAll(/\bLabel\.(Wxcc_\w+)/g))
    if (!org.labels.has(name)) yield `label ${name} does not exist`;
}

function* pageProblems(org, file) {
  const { type, content } = readXml(org.root, file);
  const text = readText(org.root, file);
  const bar = type === 'CustomApplication' && first(content, 'utilityBar');
  if (bar && !org.flexipages.has(bar)) yield `utility bar ${bar} does not exist`;
  for (const [, tab] of text.matchAll(/<tabs?>([^<]+)<\/tabs?>/g))
    if (!tab.startsWith('standard-') && !org.tabs.has(tab)) yield `tab ${tab} does not exist`;
  for (const [, name] of text.matchAll(/<componentName>(?:c:)?(wxcc\w+)<\/componentName>/g))
    if (!org.bundles.has(name) && !org.aura.has(name)) yield `component ${name} does not exist`;
  const [, reportType] = /<reportType>(Wxcc_\w+)__c<\/reportType>/.exec(text) ?? [];
  if (reportType && !org.reportTypes.has(reportType)) yield `report type ${reportType} does not exist`;
}

/** Who is let at which sign-in of a credential: `Wxcc_Webex-Shared`. */
function* principalProblems(org, file) {
  for (const [, credential, principal] of readText(org.root, file).matchAll(
    /<externalCredentialPrincipal>(\w+)-(\w+)</g,
  )) {
    const owner = org.files.find((one) => one.endsWith(`/${credential}.externalCredential-meta.xml`));
    const groups = owner ? readText(org.root, owner) : '';
    if (!groups.includes(`<parameterGroup>${principal}</parameterGroup>`))
      yield `principal ${credential}-${principal} does not exist`;
  }
}

function* quickActionProblems(org, file) {
  const component = first(readXml(org.root, file).content, 'lightningWebComponent');
  const meta = org.files.find((one) => one.endsWith(`/lwc/${component}/${component}.js-meta.xml`));
  if (!meta) yield `component ${component} does not exist`;
  else if (!readText(org.root, meta).includes('<target>lightning__RecordAction</target>'))
    yield `component ${component} is no action of records`;
}

const withoutTexts = (code) =>
  code.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\])*'|<(description|help|inlineHelpText)>.*?<\/\1>/g, '');

function* coreProblems(org, file) {
  if (EDITED_IN_PLACE.test(file)) yield 'is of a kind that admins edit: it belongs into the console package';
  const schema = /\.ts$/.test(file) ? [...readText(org.root, file).matchAll(/@salesforce\/schema\/([\w.]+)/g)] : [];
  for (const [, name] of schema) if (MAY_LACK.test(name)) yield `names ${name}, which an org may lack`;
  if (!/\.(cls|xml|page|cmp)$/.test(file) || file.includes('/labels/') || file.includes('/translations/')) return;
  const [lacking] = MAY_LACK.exec(withoutTexts(readText(org.root, file))) ?? [];
  if (lacking) yield `names ${lacking}, which an org may lack`;
}

/** A constant of the same file stands for its text. */
function actionsIn(code) {
  const constants = new Map([...code.matchAll(/const (\w+) = '(\w+)'/g)].map(([, name, text]) => [name, text]));
  return [...code.matchAll(/gateway\.call\(\s*(?:'(\w+)'|(\w+))/g)].map(
    ([, text, name]) => text ?? constants.get(name) ?? name,
  );
}

function* actionProblems(org) {
  const controller = org.files.find((file) => file.endsWith('/WxccController.cls'));
  const known = new Set([...readText(org.root, controller).matchAll(/when '(\w+)'/g)].map((match) => match[1]));
  const scripts = org.files.filter((file) => file.endsWith('.ts') && isSource(file));
  for (const file of scripts)
    for (const action of actionsIn(readText(org.root, file)))
      if (!known.has(action)) yield `${file}: Apex knows no action "${action}"`;
  const entries = scripts.flatMap((file) =>
    [...readText(org.root, file).matchAll(/apexClass: '(\w+)'/g)].map((match) => match[1]),
  );
  for (const name of entries) if (!org.classes.has(name)) yield `runApex names class ${name}, which does not exist`;
}

function* versionProblems(org) {
  const { version } = JSON.parse(readText(org.root, 'package.json'));
  const controller = org.files.find((file) => file.endsWith('/WxccController.cls'));
  const [, told] = /PACKAGE_VERSION = '(.*?)'/.exec(readText(org.root, controller)) ?? [];
  if (told !== version) yield `${controller}: tells version ${told}, package.json ${version}`;
  for (const file of org.files.filter((one) => one.endsWith('-meta.xml'))) {
    const [, api] = /<apiVersion>(.*?)<\/apiVersion>/.exec(readText(org.root, file)) ?? [];
    if (api && api !== API_VERSION) yield `${file}: API version ${api}, everything else has ${API_VERSION}`;
  }
}

/** Every region has its trusted site, or Lightning may refuse to frame the Desktop, and its credential for recordings. */
function* siteProblems(org) {
  const table = org.files.find((file) => file.endsWith('/regions.ts'));
  const regions = [...readText(org.root, table).matchAll(/addresses\('(\w+)'/g)].map((match) => match[1]);
  const sites = org.files.filter((file) => file.endsWith('.cspTrustedSite-meta.xml'));
  const hosts = sites.map((file) => first(readXml(org.root, file).content, 'endpointUrl'));
  if (!regions.length) yield `${table}: names no region`;
  for (const region of regions)
    if (!org.credentials.has(`Wxcc_Captures_${region}`)) yield `region ${region} has no credential`;
  for (const region of regions)
    if (!hosts.some((host) => host?.includes(`.wxcc-${region}.`))) yield `region ${region} has no trusted site`;
}

const within = (file, problems) => [...problems].map((problem) => `${file}: ${problem}`);

function fileProblems(org, file) {
  const problems = [];
  if (/\.(ts|html|cls|cmp|xml|page)$/.test(file)) problems.push(...mentionProblems(org, readText(org.root, file)));
  if (/\.(page|cmp)$/.test(file)) problems.push(...mergeFieldProblems(org, readText(org.root, file)));
  if (file.endsWith('.cls')) problems.push(...apexProblems(org, readText(org.root, file)));
  if (file.endsWith('.permissionset-meta.xml'))
    problems.push(...permissionSetProblems(org, file), ...principalProblems(org, file));
  if (file.endsWith('.quickAction-meta.xml')) problems.push(...quickActionProblems(org, file));
  if (/\.(app|flexipage|report)-meta\.xml$/.test(file)) problems.push(...pageProblems(org, file));
  if (file.startsWith(CORE)) problems.push(...coreProblems(org, file));
  return within(file, problems);
}

/** @param {string} root */
export async function references(root) {
  const org = readOrg(path.resolve(root));
  const others = ['apps', 'config']
    .flatMap((dir) => filesBelow(root, dir))
    .filter((file) => /\.(ts|xml|json)$/.test(file));
  // Tests may name what does not exist, to see that it is refused.
  const files = [...org.files, ...others].filter((file) => isSource(file) && !/Test\.cls$/.test(file));
  const problems = [
    ...files.flatMap((file) => fileProblems(org, file)),
    ...grantedProblems(org),
    ...actionProblems(org),
    ...versionProblems(org),
    ...siteProblems(org),
  ];
  return { problems, warnings: [], checked: files.length };
}
