import { isRecord } from 'c/wxccBase';
import type { Clock, Ids } from 'c/wxccBase';
import type { FoundRecords, PhoneRecords } from 'c/wxccCall';
import type { TabLine } from 'c/wxccTabs';
import { safeParse } from 'c/wxccVendorValibot';
import { PANEL_TOPICS as TOPIC } from './panelTopics';
import { recordMatchSchema } from './recordMatchSchema';

/** How long Salesforce may search, ms. */
const PATIENCE = 20_000;
const MAX_FOUND = 200;

/** @returns what was found; `failed` for whatever cannot be read */
function readFound(value: unknown): FoundRecords {
  const { kind, records } = isRecord(value) ? value : {};
  if (kind === 'tooShort') return { kind };
  if (kind !== 'found' || !Array.isArray(records)) return { kind: 'failed' };
  const read = (records as readonly unknown[]).slice(0, MAX_FOUND).flatMap((one) => {
    const { success, output } = safeParse(recordMatchSchema, one);
    return success ? [output] : [];
  });
  return { kind: 'found', records: read };
}

export interface DistantRecordsOptions {
  readonly line: TabLine;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onError: (error: unknown) => void;
}

/** Searches Salesforce by the softphone at the other end. Records are shown there, not here. */
export function createDistantRecords({ line, clock, ids, onError }: DistantRecordsOptions): PhoneRecords {
  const waiting = new Map<string, (found: FoundRecords) => void>();
  const settle = (id: string, found: FoundRecords): void => {
    waiting.get(id)?.(found);
    waiting.delete(id);
  };
  line.hear(TOPIC.found, (told) => {
    if (isRecord(told) && typeof told.id === 'string') settle(told.id, readFound(told.found));
  });
  const fail = (id: string): void => settle(id, { kind: 'failed' });
  return {
    find: (text) =>
      new Promise((resolve) => {
        const id = ids.next();
        waiting.set(id, resolve);
        clock.after(PATIENCE, () => fail(id));
        line.ask(TOPIC.find, { id, text }).then(
          (isTaken) => isTaken === true || fail(id),
          (error: unknown) => {
            onError(error);
            fail(id);
          },
        );
      }),
    open: () => undefined,
  };
}
