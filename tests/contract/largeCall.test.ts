/** @jest-environment node */
import fc from 'fast-check';
import { createCallLog } from 'c/wxccCallLog';
import { createApexGateway } from 'c/wxccApex';
import type { OpenCtiClient } from 'c/wxccOpenCti';
import type { CallLog, FieldValues, SaveCallRequest } from 'c/wxccSalesforce';
import { createOrg } from '../../apps/simulator/org/engine';
import type { Org } from '../../apps/simulator/org/engine';

// However large a call is, all of it arrives, through an org whose runApex refuses more than 4 KB.

const FIELDS = 100;
const NOTES = 32_000;
/** Bytes that an argument of 4,000 characters carries in base64url, less the names around the values. */
const ROOM = 2_600;
const LONG_AGO = Date.UTC(2026, 10, 23);

const names = Array.from({ length: FIELDS }, (_, index) => `Mapped_Field_${String(index)}__c`);

const field = (index: number) =>
  index % 4 === 1
    ? { type: 'double', createable: true, updateable: true }
    : index % 4 === 2
      ? { type: 'boolean', createable: true, updateable: true }
      : { type: index % 4 === 3 ? 'textarea' : 'string', length: 255, createable: true, updateable: true };

const describeTask = {
  Task: { fields: Object.fromEntries(names.map((name, index) => [name, { label: name, ...field(index) }])) },
};

/** Emoji, Arabic, Hebrew, accents, marks that turn the direction, quotes and line ends: no white space at the end. */
const SAMPLE = 'Llamó 📞👩‍👩‍👧 «مرحبا بالعالم» שלום "a\\b" <b>&amp; ';
const textOf = (length: number): string => {
  const text = SAMPLE.repeat(Math.ceil(length / SAMPLE.length)).slice(0, length);
  return /[\s\uD800-\uDBFF]$/.test(text) ? `${text.slice(0, -1)}.` : text;
};

const valueOf = (index: number): string | number | boolean =>
  index % 4 === 1 ? index * 1_000 : index % 4 === 2 ? index % 8 === 2 : textOf(200 + (index % 50));

interface Stage {
  readonly org: Org;
  readonly log: CallLog;
  trips(): number;
  /** Another user of the org goes on. */
  be(name: string): void;
}

async function createStage(): Promise<Stage> {
  const clock = { now: () => LONG_AGO, after: () => () => undefined };
  const org = await createOrg({ clock, seed: { records: [], describe: describeTask } });
  const state = { user: org.user };
  let trips = 0;
  const runApex: OpenCtiClient['runApex'] = async (args) => {
    trips += 1;
    const { answer } = await org.call(state.user.Id, 'runApex', { ...args });
    if (!answer.success) throw new Error(JSON.stringify(answer.errors));
    return (answer.returnValue as { runApex: string }).runApex;
  };
  const saveLog = (): Promise<string> => Promise.reject(new Error('saveLog is not the way here'));
  const client = { runApex, saveLog };
  const log = createCallLog({ client, gateway: createApexGateway({ client }) });
  const be = (name: string): void => {
    state.user = org.users.find(({ Name }) => Name === name) ?? org.user;
  };
  return { org, log, be, trips: () => trips };
}

const large = (task: FieldValues, more: Partial<SaveCallRequest> = {}): SaveCallRequest => ({
  callKey: 'int-large',
  interactionId: 'int-large',
  task: { Subject: 'Inbound Call', Status: 'In Progress', ...task },
  ...more,
});

const mapped = (): FieldValues => Object.fromEntries(names.map((name, index) => [name, valueOf(index)]));
const bytesOf = (fields: FieldValues): number => Buffer.byteLength(JSON.stringify(fields));

function expectWhole(org: Org, taskId: string | undefined, task: FieldValues): void {
  const record = org.record(taskId ?? '') as Record<string, unknown> | undefined;
  expect(Object.fromEntries(Object.keys(task).map((name) => [name, record?.[name]]))).toEqual(task);
}

describe('a call of 32,000 characters of notes and 100 mapped fields', () => {
  const task = { ...mapped(), Description: textOf(NOTES) };

  it('arrives whole, in trips that grow with its size and not with its fields', async () => {
    const { org, log, trips } = await createStage();
    const answer = await log.save(large(task));
    expect(answer).toMatchObject({ created: true, dropped: [], path: 'apex' });
    expectWhole(org, answer.taskId, task);
    expect(org.list('Task')).toHaveLength(1);
    expect(trips()).toBeGreaterThan(10);
    expect(trips()).toBeLessThanOrEqual(Math.ceil(bytesOf(task) / ROOM) + 2);
  });

  it('changes nothing when all of it is sent again', async () => {
    const { org, log, trips } = await createStage();
    await log.save(large(task));
    const once = trips();
    const again = await log.save(large(task));
    expect(trips()).toBe(2 * once);
    expect(again).toMatchObject({ created: false, dropped: [] });
    expectWhole(org, again.taskId, task);
  });

  it('replaces what a longer text left there', async () => {
    const { org, log } = await createStage();
    await log.save(large({ Description: textOf(NOTES) }));
    const shorter = { ...mapped(), Description: textOf(5_000) };
    const { taskId } = await log.save(large(shorter));
    expectWhole(org, taskId, shorter);
  });

  it('keeps the line of a handover behind notes that came in pieces', async () => {
    const { org, log } = await createStage();
    const line = '2026-11-23 09:30:00 Ada Moreno: Resolved';
    const notes = textOf(6_000);
    const words = { history: { line, alone: false }, sharedTexts: ['Description'] };
    const request = large({ ...mapped(), Description: notes }, words);
    const { taskId } = await log.save(request);
    await log.save(request);
    expectWhole(org, taskId, { ...mapped(), Description: `${notes}\n\n--- ${line} ---` });
  });

  it('writes the line and the agent’s own notes when the Task is there, and everything when it is not', async () => {
    const { org, log, trips } = await createStage();
    const shared = { history: { line: 'First', alone: true }, sharedTexts: ['Description'] };
    const { taskId } = await log.save(large({ ...mapped(), Description: textOf(6_000) }, shared));
    expectWhole(org, taskId, { ...mapped(), Description: `${textOf(6_000)}\n\n--- First ---` });
    const made = trips();
    const other = { ...shared, history: { line: 'Second', alone: true } };
    const late = Object.fromEntries(names.map((name) => [name, 'Late']));
    await log.save(large({ ...late, Description: textOf(7_000) }, other));
    expect(trips()).toBeLessThan(2 * made);
    const description = `${textOf(7_000)}\n\n--- First ---\n\n--- Second ---`;
    expectWhole(org, taskId, { ...mapped(), Description: description });
  });

  it('keeps the notes of two agents whole, whoever writes last', async () => {
    const { org, log, be } = await createStage();
    const shared = { sharedTexts: ['Description'] };
    const [first, second] = [`A ${textOf(9_000)}`, `B ${textOf(8_000)}`];
    const { taskId } = await log.save(large({ Description: first.slice(0, 5_000) }, shared));
    be('Ben Okafor');
    await log.save(large({ Description: second }, shared));
    be('Ada Moreno');
    await log.save(large({ Description: first }, shared));
    be('Ben Okafor');
    await log.save(large({ Description: second }, shared));
    expectWhole(org, taskId, { Description: `${first}\n\n--- Ben Okafor ---\n${second}` });
  });

  it('loses nothing behind the white space that Salesforce trims from the front of notes', async () => {
    const { org, log } = await createStage();
    const notes = textOf(6_000);
    const { taskId } = await log.save(large({ Description: ` \n\t ${notes}` }));
    expectWhole(org, taskId, { Description: notes });
  });

  it('goes with its Case in the first trip; a Case too large for one is cut and told', async () => {
    const { org, log } = await createStage();
    const small = await log.save(large(task, { case: { Subject: 'Broken', Description: 'It smokes' } }));
    expect(small.dropped).toEqual([]);
    expect(org.record(small.caseId ?? '')).toMatchObject({ Subject: 'Broken', Description: 'It smokes' });
    const second = { callKey: 'int-2', case: { Subject: 'Broken', Description: textOf(NOTES) } };
    const big = await log.save(large(task, second));
    expect(big.dropped).toEqual([{ objectType: 'Case', field: 'Description', reason: 'tooLong' }]);
    expect(org.record(big.caseId ?? '')).toMatchObject({ Subject: 'Broken' });
    expectWhole(org, big.taskId, task);
  });

  it('forgives missing optional fields in every trip', async () => {
    const { log } = await createStage();
    const lacking = Object.fromEntries(
      names.map((_, index) => [`Not_There_${String(index)}__c`, textOf(90 + index)] as const),
    );
    const answer = await log.save(large({ ...lacking, ...mapped() }, { optional: Object.keys(lacking) }));
    expect(answer.dropped).toEqual([]);
  });
});

describe('calls of any size', () => {
  it('arrive whole', async () => {
    // White space in front is part of it; half a character is not.
    const text = fc
      .tuple(fc.integer({ min: 0, max: 6_000 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat({ max: 60 }))
      .map(([length, more, from]) => `${textOf(length)}${more.replace(/[\s\0]/gu, '_')}`.slice(from))
      .map((notes) => `${notes.replace(/^[\uDC00-\uDFFF]/, '')}|`);
    await fc.assert(
      fc.asyncProperty(text, fc.subarray(names), async (notes, chosen) => {
        const { org, log } = await createStage();
        const every = mapped();
        const task = Object.fromEntries(chosen.map((name) => [name, every[name] ?? '']));
        const answer = await log.save(large({ ...task, Description: notes }));
        expectWhole(org, answer.taskId, { ...task, Description: notes.trim() });
      }),
      { numRuns: 12 },
    );
  });
});
