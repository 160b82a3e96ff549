import { itemNameOf, SETTING_ITEMS, usedFields } from 'c/wxccDefinition';
import type { CallCenterSettings } from 'c/wxccDefinition';
import { listNames } from './listNames';
import type { OrgFacts, RightFact } from './orgFacts';
import { SETUP_LINKS } from './setupFinding';
import type { SetupFinding } from './setupFinding';

const itemOf = (name: keyof typeof SETTING_ITEMS): string => itemNameOf(SETTING_ITEMS[name].paths[0] ?? '');

/** Objects that calls make, with the item that names them. Without such records nobody needs a right to their fields. */
function madeObjects(settings?: CallCenterSettings): ReadonlyMap<string, string> {
  const { cases, noMatch } = settings ?? {};
  const makesCases = cases && (cases.createInbound || cases.createOutbound);
  return new Map([
    ['Task', ''],
    ...(makesCases ? [['Case', ''] as const] : []),
    ...(noMatch?.enabled ? [[noMatch.objectName, itemOf('noMatchObject')] as const] : []),
  ]);
}

/** Names of what agents must be able to write, with the item that wants it; the Task of a call is wanted by none. */
function wanted(settings?: CallCenterSettings): ReadonlyMap<string, string> {
  const made = madeObjects(settings);
  const fields = (settings ? usedFields(settings) : [])
    .filter(({ object }) => made.has(object))
    .map(({ object, field, item }) => [`${object}.${field}`, itemNameOf(item.paths[0] ?? '')] as const);
  return new Map([...made, ...fields]);
}

/** Letters of an API name: anything else is no field, and is told as one that is not there. */
const API_NAME = /^\w+(\.\w+)?$/;

/** What WxccSetupController.look has to be asked about the rights of agents. */
export const rightsOf = (settings?: CallCenterSettings): readonly string[] =>
  [...wanted(settings).keys()].filter((name) => API_NAME.test(name));

function refused({ name, lacking }: RightFact, item: string, users: number): SetupFinding {
  const isObject = !name.includes('.');
  const code = isObject ? 'objectRefused' : 'fieldRefused';
  // Without a field a call is logged all the same, and one agent does not stop the others.
  const light = name === 'Task' && lacking.length >= users ? 'red' : 'amber';
  const params = { item, object: name.split('.')[0] ?? '', field: name.split('.')[1] ?? '' };
  const link = SETUP_LINKS.permissionSets;
  return { light, code, item, params: { ...params, names: listNames(lacking) }, link };
}

/**
 * May the agents write what the definition fills? Judged by the profiles and permission sets of the call center's users.
 * Says nothing while there are no users, which is a finding of its own.
 */
export function checkRights({ users, rights }: OrgFacts, settings?: CallCenterSettings): readonly SetupFinding[] {
  if (!users || users.length === 0) return [];
  if (!rights) return [{ light: 'look', code: 'rightsHidden', item: '', params: {}, link: SETUP_LINKS.permissionSets }];
  const items = new Map([...wanted(settings)].map(([name, item]) => [name.toLowerCase(), item]));
  const asked = rights.filter(({ name }) => items.has(name.toLowerCase()));
  const found = asked
    .filter(({ lacking }) => lacking.length > 0)
    .map((right) => refused(right, items.get(right.name.toLowerCase()) ?? '', users.length));
  return found.length > 0
    ? found
    : [{ light: 'green', code: settings ? 'rights' : 'rightsTask', item: '', params: {} }];
}
