import type { JsonValue } from 'c/wxccBase';
import { optionalTextsOf } from './apexInput';
import type { ApexData } from './apexInput';
import type { ObjectDescribe } from './orgFile';

const MAX_OBJECTS = 5;
const DEFAULT_OBJECTS = ['Task', 'Case'];

/** Double of WxccDescribeService. @throws ApexRefusal badInput */
export function describeInApex(describe: Readonly<Record<string, ObjectDescribe>>, data: ApexData): JsonValue {
  const asked = optionalTextsOf(data, 'objects', MAX_OBJECTS) ?? DEFAULT_OBJECTS;
  const nameOf = (name: string): string | undefined =>
    Object.keys(describe).find((each) => each.toLowerCase() === name.toLowerCase());
  const objects = asked.flatMap((name) => {
    const known = nameOf(name);
    const object = known === undefined ? undefined : describe[known];
    if (known === undefined || !object) return [];
    const fields = Object.fromEntries(Object.entries(object.fields).map(([field, each]) => [field, { ...each }]));
    return [[known, { label: object.label, createable: true, updateable: true, fields }] as const];
  });
  return { objects: Object.fromEntries(objects), unknown: asked.filter((name) => nameOf(name) === undefined) };
}
