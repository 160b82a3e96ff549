/**
 * Fields that no mapping may touch, in lower case. On the Task: whose it is and which call's; changed, the next save would
 * not find it again, or the agent would lose it.
 */
export const PROTECTED_FIELDS = {
  task: new Set(['callobject', 'tasksubtype', 'ownerid', 'id']),
  case: new Set(['id']),
} as const;
