import type { JsonValue } from 'c/wxccBase';
import type { FieldValue } from 'c/wxccSalesforce';
import { ApexRefusal, idOf } from './apexInput';
import type { ApexData } from './apexInput';
import type { Records } from './records';
import type { RecordStore } from './recordStore';

interface Associating {
  readonly store: RecordStore;
  readonly records: Records;
}

const CONTACT = '003';
const LEAD = '00Q';
/** What WhatId may point to among the objects of the simulated org; tasks, users, keys and definitions are not among them. */
const NO_TARGET = /^(00T|005|00G|a0W|a0Y|0N5)/;

const startsWith = (id: FieldValue | undefined, prefix: string): boolean =>
  typeof id === 'string' && id.startsWith(prefix);

const isPerson = (id: string): boolean => id.startsWith(CONTACT) || id.startsWith(LEAD);

/** Double of WxccAssociationService: people to WhoId, everything else to WhatId; what was chosen last stays. @throws ApexRefusal */
export function associateInApex({ store, records }: Associating, data: ApexData, userId: string): JsonValue {
  const taskId = idOf(data, 'taskId');
  if (!taskId.startsWith('00T'))
    throw new ApexRefusal('badInput', 'taskId must be the id of a Task', { name: 'taskId' });
  const recordId = idOf(data, 'recordId');
  const task = store.find(taskId);
  if (!task) throw new ApexRefusal('notPermitted', 'The Task was deleted, or may not be seen', { taskId });
  if (NO_TARGET.test(recordId))
    throw new ApexRefusal('badInput', 'A Task cannot be related to such a record.', { name: 'recordId' });
  const record = store.find(recordId);
  const person = record?.fields.IsPersonAccount === true ? record.fields.PersonContactId : undefined;
  const target = typeof person === 'string' && person ? person : recordId;
  if (!record) throw new ApexRefusal('refused', 'Salesforce refused the relation.');
  const { WhoId = null, WhatId = null } = task.fields;
  const chosen = isPerson(target) ? { WhoId: target, WhatId } : { WhoId, WhatId: target };
  const clash = startsWith(chosen.WhoId, LEAD) && chosen.WhatId !== null;
  const loser = clash ? (isPerson(target) ? 'WhatId' : 'WhoId') : undefined;
  const settled = { ...chosen, ...(loser && { [loser]: null }) };
  records.update(task.id, settled, userId);
  const dropped = loser ? [{ objectType: 'Task', field: loser, reason: 'refused' }] : [];
  return { whoId: settled.WhoId, whatId: settled.WhatId, dropped };
}
