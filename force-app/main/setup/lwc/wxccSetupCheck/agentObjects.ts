import type { ObjectDescribe } from 'c/wxccFieldValues';
import type { OrgFacts } from './orgFacts';

/**
 * The objects as agents see them: a field that every agent may edit is writable, whatever the rights of the administrator who
 * looks. Fields that the administrator cannot see at all stay unknown.
 */
export function agentObjects({ objects, rights = [] }: OrgFacts): Readonly<Record<string, ObjectDescribe>> {
  const free = new Set(rights.filter(({ lacking }) => lacking.length === 0).map(({ name }) => name.toLowerCase()));
  const asAgents = (object: string, { fields }: ObjectDescribe): ObjectDescribe => ({
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        free.has(`${object}.${name}`.toLowerCase()) ? { ...field, createable: true, updateable: true } : field,
      ]),
    ),
  });
  return Object.fromEntries(Object.entries(objects).map(([name, one]) => [name, { ...one, ...asAgents(name, one) }]));
}
