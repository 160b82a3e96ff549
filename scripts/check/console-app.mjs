// What the second package shows: reports over their report type, the dashboard over its reports, pages over the app. Only an
// org would refuse what is wrong here, or worse, show it empty.
import path from 'node:path';
import { packageFiles, readXml } from './files.mjs';

/** Fields of the report type `Activity` that Salesforce brings along, as far as we use them. */
const STANDARD = new Set(
  'Subject Owner Who What ActivityDate CallType CallDurationInSeconds CallDisposition CallObject Status'.split(' '),
);
const MAX = { name: 40, description: 255, groupings: 3 };
const TABLE = 'Activity$';
/** Components of Lightning that our pages may use. */
const LIGHTNING = new Set([
  'opencti:softPhone',
  'runtime_service_omnichannel:omniWidget',
  'force:highlightsPanel',
  'force:detailPanel',
  'force:relatedListContainer',
]);

const first = (element, name) => element?.[name]?.[0];
const all = (element, name) => element?.[name] ?? [];
const base = (file) => path.posix.basename(file).replace(/\.\w+-meta\.xml$/, '');

function readAll(root, files, ending) {
  return new Map(
    files
      .filter((file) => file.endsWith(`.${ending}-meta.xml`))
      .map((file) => [base(file), { file, content: readXml(root, file).content }]),
  );
}

const readFields = (root, files) =>
  new Set(files.flatMap((file) => /\/objects\/Activity\/fields\/(\w+)\.field-meta\.xml$/.exec(file)?.[1] ?? []));

/** Fields of Task that a permission set lets its user read. */
function readable(sets, name) {
  const entries = all(sets.get(name)?.content, 'fieldPermissions');
  return new Set(entries.filter((one) => first(one, 'readable') === 'true').map((one) => first(one, 'field')));
}

function* reportTypeProblems({ content }, org) {
  for (const column of all(content, 'sections').flatMap((section) => all(section, 'columns'))) {
    const field = first(column, 'field');
    const isKnown = field.endsWith('__c') ? org.fields.has(field) : STANDARD.has(field);
    if (!isKnown) yield `column ${field} is none of an activity`;
    for (const set of ['Wxcc_Supervisor', 'Wxcc_Administrator'])
      if (field.endsWith('__c') && !readable(org.sets, set).has(`Task.${field}`)) yield `${set} cannot read ${field}`;
  }
}

const columnsOf = (report) => all(report, 'columns').map((column) => first(column, 'field'));
const groupingsOf = (report) =>
  ['groupingsDown', 'groupingsAcross'].flatMap((kind) => all(report, kind)).map((one) => first(one, 'field'));

/** Every field that a report names, wherever. */
function fieldsOf(report) {
  const filters = all(first(report, 'filter'), 'criteriaItems').map((item) => first(item, 'column'));
  const frame = first(first(report, 'timeFrameFilter'), 'dateColumn');
  return [...columnsOf(report), ...groupingsOf(report), ...filters, frame, first(report, 'sortColumn')].filter(Boolean);
}

function* reportProblems({ content }, org) {
  const type = org.reportTypes.get(first(content, 'reportType')?.replace(/__c$/, ''));
  if (!type) return yield `report type ${first(content, 'reportType')} does not exist`;
  const known = new Set(
    all(type.content, 'sections').flatMap((section) =>
      all(section, 'columns').map((one) => TABLE + first(one, 'field')),
    ),
  );
  for (const field of fieldsOf(content)) if (!known.has(field)) yield `${field} is no column of its report type`;
  for (const field of groupingsOf(content))
    if (columnsOf(content).includes(field)) yield `${field} is both column and grouping, which Salesforce refuses`;
  if (all(content, 'groupingsDown').length > MAX.groupings) yield `has more than ${MAX.groupings} groupings`;
  for (const part of ['name', 'description'])
    if ((first(content, part) ?? '').length > MAX[part]) yield `its ${part} is longer than ${MAX[part]} characters`;
  if (!first(content, 'description')) yield 'has no description';
}

/** What a chart counts must be counted by the report. */
function* summaryProblems(summary, report) {
  const column = first(summary, 'column');
  if (column === 'RowCount') return;
  const counted = all(report, 'columns').find((one) => first(one, 'field') === column);
  if (!all(counted, 'aggregateTypes').includes(first(summary, 'aggregate')))
    yield `${first(summary, 'aggregate')} of ${column} is not in its report`;
}

function* dashboardProblems({ content }, org) {
  const components = all(first(content, 'dashboardGridLayout'), 'dashboardGridComponents');
  for (const component of components.map((one) => first(one, 'dashboardComponent'))) {
    const [folder, name] = first(component, 'report').split('/');
    const report = org.reports.get(name);
    if (!report || !report.file.includes(`/${folder}/`)) {
      yield `report ${folder}/${name} does not exist`;
      continue;
    }
    for (const column of all(component, 'groupingColumn'))
      if (!groupingsOf(report.content).includes(column)) yield `${name} is not grouped by ${column}`;
    for (const summary of all(component, 'chartSummary')) yield* summaryProblems(summary, report.content);
  }
}

const instancesOf = (page) =>
  all(page, 'flexiPageRegions')
    .flatMap((region) => all(region, 'itemInstances'))
    .flatMap((item) => all(item, 'componentInstance'));

const isEager = (instance) =>
  all(instance, 'componentInstanceProperties').some(
    (property) => first(property, 'name') === 'eager' && first(property, 'value') === 'true',
  );

function* pageProblems({ content }) {
  for (const instance of instancesOf(content)) {
    const name = first(instance, 'componentName');
    // Components of ours are looked up by the check of references.
    if (name.includes(':') && !name.startsWith('c:') && !LIGHTNING.has(name)) yield `component ${name} is unknown`;
    if (first(content, 'type') === 'UtilityBar' && !isEager(instance)) yield `${name} is not started automatically`;
  }
  if (first(content, 'type') === 'RecordPage' && !first(content, 'sobjectType')) yield 'says for no object';
}

function* appProblems({ content }, org) {
  for (const override of all(content, 'actionOverrides')) {
    const page = org.pages.get(first(override, 'content'));
    const object = first(override, 'pageOrSobjectType');
    if (!page) yield `page ${first(override, 'content')} does not exist`;
    else if (first(page.content, 'sobjectType') !== object)
      yield `page ${first(override, 'content')} is for ${first(page.content, 'sobjectType')}, not for ${object}`;
  }
  const mapped = all(first(content, 'workspaceConfig'), 'mappings').map((mapping) => first(mapping, 'tab'));
  for (const tab of all(content, 'tabs')) if (!mapped.includes(tab)) yield `tab ${tab} has no place in the console`;
  const shown = [...org.sets.values()].flatMap((set) => all(set.content, 'applicationVisibilities'));
  if (!shown.some((one) => org.apps.has(first(one, 'application')) && first(one, 'visible') === 'true'))
    yield 'is shown to nobody: no permission set makes it visible';
}

/** @param {string} root */
export async function consoleApp(root) {
  const files = packageFiles(root);
  const read = (ending) => readAll(root, files, ending);
  const org = {
    fields: readFields(root, files),
    sets: read('permissionset'),
    reportTypes: read('reportType'),
    reports: read('report'),
    pages: read('flexipage'),
    apps: read('app'),
  };
  const checks = [
    [org.reportTypes, reportTypeProblems],
    [org.reports, reportProblems],
    [read('dashboard'), dashboardProblems],
    [org.pages, pageProblems],
    [org.apps, appProblems],
  ];
  const problems = checks.flatMap(([components, check]) =>
    [...components.values()].flatMap((one) => [...check(one, org)].map((problem) => `${one.file}: ${problem}`)),
  );
  return { problems, warnings: [], checked: checks.reduce((sum, [components]) => sum + components.size, 0) };
}
