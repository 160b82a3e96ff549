// What stands in the way of taking the packages out, and what dies with them; all generated from the manifest.
import { readFileSync } from 'node:fs';
import { componentSet, directories, membersOf } from './components.mjs';
import { inList } from './query.mjs';

/** Values that Salesforce computes are not lost, and long texts cannot be counted. */
const UNCOUNTABLE = /<formula>|<type>(LongTextArea|Html|MultiselectPicklist)<\/type>/;

const allComponents = () =>
  directories()
    .flatMap((each) => componentSet(each.path).getSourceComponents().toArray())
    // A field of a standard object stands alone, one of ours below its object.
    .flatMap((component) => [component, ...component.getChildren()]);

const ofType = (type) => allComponents().filter((component) => component.type.name === type);

/** Activity's fields hold their values in Task and in Event. */
const holdersOf = (object) => (object === 'Activity' ? ['Task', 'Event'] : [object]);

/** @returns {Map<string, string[]>} object to its fields of ours that hold values */
export function fieldsWithValues() {
  const byObject = new Map();
  for (const field of ofType('CustomField')) {
    if (UNCOUNTABLE.test(readFileSync(field.xml, 'utf8'))) continue;
    const [object, name] = field.fullName.split('.');
    for (const holder of holdersOf(object)) byObject.set(holder, [...(byObject.get(holder) ?? []), name]);
  }
  return byObject;
}

/** Standard fields that make the exported rows worth having. */
const BESIDE = {
  Task: 'Id, WhoId, WhatId, OwnerId, Subject, ActivityDate, CallObject, CallType, CallDisposition, CallDurationInSeconds',
  Event: 'Id, WhoId, WhatId, OwnerId, Subject, ActivityDate',
};

/** One row of counts for an object: `COUNT(field)` leaves out rows without a value. */
export const countQuery = (object, fields) =>
  `SELECT COUNT(Id) allRows, ${fields.map((field, index) => `COUNT(${field}) f${index}`).join(', ')} FROM ${object}`;

export function exportQuery(object, fields) {
  const where = fields.map((field) => `${field} != null`).join(' OR ');
  return `SELECT ${BESIDE[object] ?? 'Id'}, ${fields.join(', ')} FROM ${object} WHERE ${where}`;
}

const schedulableClasses = () =>
  ofType('ApexClass')
    .filter(({ content }) => /implements[^{]*\bSchedulable\b/.test(readFileSync(content, 'utf8')))
    .map(({ fullName }) => fullName);

/** A component as the dependency table names it: custom fields and objects without their `__c`. */
const bareName = (member) => member.split('.').pop().split('/').pop().replace(/__c$/, '');

/** Types that nothing of a customer's hangs on, or that the dependency table does not have. */
const NOT_REFERENCED = new Set(
  `CallCenter CspTrustedSite CustomLabel CustomLabels CustomMetadata CustomObjectTranslation Dashboard Layout PermissionSet Report ReportType
  Translations`.split(/\s+/),
);

const referencedTypes = (manifest) =>
  [...new Set(manifest.map(({ type }) => type))].filter((type) => !NOT_REFERENCED.has(type)).sort();

/**
 * What an admin has to clear away, each with the query that finds it.
 * @param {{ type: string, member: string }[]} manifest
 * @returns {{ title: string, repair: string, soql: string, tooling?: true, show: (row: object) => string | undefined }[]}
 */
export function blockers(manifest) {
  const sets = membersOf(manifest, 'PermissionSet');
  const layouts = membersOf(manifest, 'Layout').map((name) => name.replace(/^\w+-/, ''));
  const scheduled = schedulableClasses();
  const ours = new Set(manifest.map(({ member }) => bareName(member)));
  return [
    {
      title: 'Permission sets that are assigned',
      repair: 'Setup › Permission Sets › … › Manage Assignments: remove them.',
      soql: `SELECT Assignee.Username, PermissionSet.Name FROM PermissionSetAssignment WHERE PermissionSet.Name IN ${inList(sets)}`,
      show: (row) => `${row.PermissionSet.Name}: ${row.Assignee.Username}`,
    },
    {
      title: 'Profiles that use our Task layout',
      repair: 'Setup › Object Manager › Task › Page Layouts › Page Layout Assignment: choose another layout.',
      soql: `SELECT Profile.Name, Layout.Name FROM ProfileLayout WHERE Layout.Name IN ${inList(layouts)}`,
      tooling: true,
      show: (row) => `${row.Profile?.Name}: ${row.Layout.Name}`,
    },
    ...referencedTypes(manifest).map((type) => ({
      title: `Your own pages, apps, layouts and code that use our parts (${type})`,
      repair: 'Open each and take our part out.',
      soql: `SELECT MetadataComponentName, MetadataComponentType, RefMetadataComponentName FROM MetadataComponentDependency WHERE RefMetadataComponentType = '${type}' AND RefMetadataComponentName IN ${inList(membersOf(manifest, type).map(bareName))}`,
      tooling: true,
      // Our parts use each other: that blocks nothing.
      show: (row) =>
        ours.has(row.MetadataComponentName)
          ? undefined
          : `${row.MetadataComponentType} ${row.MetadataComponentName} uses ${row.RefMetadataComponentName}`,
    })),
    {
      title: 'Scheduled jobs of our classes',
      repair: 'npm run org -- purge --remove, or Setup › Scheduled Jobs: delete them.',
      soql: `SELECT ApexClass.Name, Status FROM AsyncApexJob WHERE ApexClass.Name IN ${inList(scheduled)} AND JobType = 'ScheduledApex' AND Status IN ('Queued', 'Holding', 'Preparing', 'Processing')`,
      show: (row) => `${row.ApexClass.Name}: ${row.Status}`,
    },
  ].filter(({ soql }) => !soql.includes('IN ()'));
}
