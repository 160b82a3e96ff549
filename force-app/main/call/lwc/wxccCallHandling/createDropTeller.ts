import type { Notice } from 'c/wxccBase';
import type { OutboxState } from 'c/wxccSalesforce';

/** Tells of each field that a save had to leave out or cut, once for as long as the phone runs. */
export function createDropTeller(notify: (notice: Notice) => void): (calls: OutboxState['calls']) => void {
  const told = new Set<string>();
  return (calls) => {
    for (const { interactionId, dropped } of Object.values(calls)) {
      for (const { objectType, field, reason } of dropped) {
        const key = `${objectType}.${field}.${reason}`;
        if (told.has(key)) continue;
        told.add(key);
        const code = reason === 'tooLong' ? 'fieldCut' : 'fieldDropped';
        notify({ severity: 'warning', code, interactionId, params: { object: objectType, field, reason } });
      }
    }
  };
}
