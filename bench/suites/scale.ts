import { readFileSync } from 'node:fs';
import { createMemoryJournal, createOutbox } from 'c/wxccOutbox';
import type { CallLog } from 'c/wxccCallLog';
import { createSystemClock } from '../../apps/browser/browser';
import { replay } from '../../apps/replay/replay';
import { readEvents } from '../../apps/replay/readEvents';
import type { OrgFile } from '../../apps/simulator/org/engine';
import { until } from '../../tests/browser/support/until';
import type { Figure, Suite } from '../figure';
import { summarise } from '../summarise';

const EVENTS = 'tests/fixtures/events/inboundCall.json';
const ORG = 'tests/fixtures/orgs/oneContact.json';
/** The interaction of the recorded call. */
const RECORDED = '6f1c2a3e-0b57-4d5a-9a4e-3d8f5b7c1a20';

interface Load {
  readonly contacts?: number;
  readonly variables?: number;
  readonly mappings?: number;
}

interface RecordedEvent {
  readonly at: number;
}

/** Variables of a call in the Desktop's own form, added to each message that has some. */
function withVariables(text: string, count: number): string {
  const extra = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `Var${index}`,
      { name: `Var${index}`, type: 'STRING', value: `Value ${index}`, agentEditable: false, agentViewable: true },
    ]),
  );
  const inner = JSON.stringify(extra).slice(1, -1);
  return count === 0 ? text : text.replaceAll(/"callAssociatedData":\s*\{/g, (start) => `${start}${inner},`);
}

/** The recorded call so many times at once: all ring, then all are answered, and so on. */
function eventsOf(recorded: string, contacts: number): string {
  const calls = Array.from(
    { length: contacts },
    (_, place) =>
      JSON.parse(recorded.replaceAll(RECORDED, RECORDED.replace(/^.{4}/, String(1000 + place)))) as RecordedEvent[],
  );
  return JSON.stringify(calls.flat().sort((one, other) => one.at - other.at));
}

const settingsOf = (mappings: number): Record<string, string> => ({
  '/reqGeneralInfo/reqInternalName': 'WxccBench',
  '/reqGeneralInfo/reqAdapterUrl': '/apex/WxccSoftphone',
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
  ...(mappings > 0 && {
    '/wxCCCallActivity/objectFieldMapping': Array.from(
      { length: mappings },
      (_, index) => `Field${index}__c={Var${index % 10}}`,
    ).join(','),
  }),
});

/** @returns ms for each event: the whole service layer on its virtual clock, the simulated clouds included */
async function costOf({ contacts = 1, variables = 0, mappings = 0 }: Load): Promise<number> {
  const text = eventsOf(withVariables(readFileSync(EVENTS, 'utf8'), variables), contacts);
  const org = JSON.parse(readFileSync(ORG, 'utf8')) as OrgFile;
  const recording = readEvents(text);
  const start = performance.now();
  await replay({ settings: settingsOf(mappings), org, recording, timeZone: 'UTC' });
  return (performance.now() - start) / recording.events.length;
}

/** @returns ms until an outbox that finds so many calls in its journal has sent them all */
async function costOfJournal(entries: number): Promise<number> {
  const journal = createMemoryJournal();
  const clock = createSystemClock();
  const base = { clock, owner: 'bench', random: () => 0.5, onError: () => undefined };
  const down: CallLog = { save: () => new Promise(() => undefined) };
  const filling = createOutbox({ ...base, journal, log: down });
  for (let entry = 0; entry < entries; entry += 1)
    filling.submit({ callKey: `k${entry}`, interactionId: `i${entry}`, task: { Subject: 'Call' }, final: true });
  await until(async () => (await journal.entries('bench')).length === entries, 'the journal is full');
  filling.dispose();
  let sent = 0;
  const log: CallLog = {
    save() {
      sent += 1;
      return Promise.resolve({ taskId: `00T${sent}`, created: true, dropped: [], path: 'apex' });
    },
  };
  const start = performance.now();
  const outbox = createOutbox({ ...base, journal, log });
  await until(() => sent === entries, 'everything is sent');
  outbox.dispose();
  return (performance.now() - start) / Math.max(1, entries);
}

async function repeat(runs: number, measure: () => Promise<number>): Promise<readonly number[]> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await measure());
  return values;
}

const LOADS: readonly (readonly [name: string, load: Load])[] = [
  ...[1, 5, 10].map((contacts) => [`an event, ${contacts} contacts`, { contacts }] as const),
  ...[10, 100, 500].map((mappings) => [`an event, ${mappings} mapping entries`, { contacts: 5, mappings }] as const),
  ...[0, 50, 200].map((variables) => [`an event, ${variables} CAD variables`, { contacts: 5, variables }] as const),
];

/** Does the cost of one piece grow with how many there are? Linear or better: the cost of each stays level or falls. */
export const measureScale: Suite = async ({ runs, progress }) => {
  const head = { suite: 'scale', unit: 'ms' } as const;
  const figures: Figure[] = [];
  await costOf({});
  for (const [name, load] of LOADS) {
    progress(`scale: ${name}`);
    figures.push(summarise({ ...head, name }, await repeat(runs, () => costOf(load))));
  }
  for (const entries of [50, 500, 5_000]) {
    progress(`scale: ${entries} journal entries`);
    const costs = await repeat(Math.min(runs, 3), () => costOfJournal(entries));
    figures.push(summarise({ ...head, name: `an entry, of ${entries} in the journal, taken up and sent` }, costs));
  }
  return figures;
};
