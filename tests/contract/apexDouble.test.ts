import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { JsonValue } from 'c/wxccBase';
import { createOrg } from '../../apps/simulator/org/engine';
import type { Org } from '../../apps/simulator/org/engine';

// The simulated org answers the shared cases exactly as the package's Apex has to: its tests run the same file.

type Json = Record<string, JsonValue>;

interface Case {
  readonly name: string;
  readonly given: readonly { alias: string; object: string; fields: Json }[];
  readonly steps: readonly { by?: string; request?: Json; payload?: string; delete?: string; answer?: Json }[];
  readonly records: readonly { record: string; object: string; fields: Json }[];
  readonly counts: Readonly<Record<string, number>>;
}

const folder = path.join(__dirname, '../cases');
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap(
    (file) => (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { cases?: readonly Case[] }).cases ?? [],
  );

/** What these answer depends on the org: the cases name some of it. */
const OPEN_ENDED: readonly unknown[] = ['describe', 'presenceStatuses', 'callCenterAge', 'ping'];

const clock = { now: () => Date.UTC(2026, 10, 23), after: () => () => undefined };

const emptyOrg = (): Promise<Org> => createOrg({ clock, seed: { records: [] } });

/** Aliases to record ids, and a value with both of its spellings put in. */
class Aliases {
  private readonly ids = new Map<string, string>();

  bind(alias: string, id: string): void {
    this.ids.set(alias, id);
  }

  fill(value: JsonValue): JsonValue {
    if (typeof value === 'string') return value.startsWith('@') ? (this.ids.get(value.slice(1)) ?? value) : value;
    if (Array.isArray(value)) return value.map((each) => this.fill(each));
    if (value === null || typeof value !== 'object') return value;
    if ('repeat' in value) return (value.repeat as string).repeat(Number(value.times));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.fill(each)]));
  }

  /** Binds the aliases that `expected` uses for the first time to what stands there in `actual`. */
  learn(expected: JsonValue, actual: unknown): void {
    const found = (actual ?? {}) as Record<string, unknown>;
    for (const [key, value] of Object.entries((expected ?? {}) as Json)) {
      const isNew = typeof value === 'string' && value.startsWith('@') && !this.ids.has(value.slice(1));
      if (isNew) this.bind(value.slice(1), found[key] as string);
    }
  }
}

async function invoke(org: Org, payload: string, user = org.user): Promise<Json> {
  const methodParams = `payload=${payload}`;
  const args = { apexClass: 'WxccOpenCti', methodName: 'invoke', methodParams };
  const { answer } = await org.call(user.Id, 'runApex', args);
  expect(answer.success).toBe(true);
  return JSON.parse((answer.returnValue as { runApex: string }).runApex) as Json;
}

const sorted = (dropped: JsonValue | undefined): string[] =>
  ((dropped ?? []) as Json[]).map((each) => JSON.stringify(sort(each))).sort();

const sort = (value: Json): Json => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

function expectRefusal(actual: Json, error: Json): void {
  expect(actual).toMatchObject({ v: 1, ok: false, error });
}

const expectSome = (actual: Json, expected: Json): void => expect(actual).toMatchObject(expected);

function expectData(actual: Json, expected: Json, aliases: Aliases): void {
  aliases.learn(expected.data ?? null, actual.data);
  const { dropped, ...data } = aliases.fill(expected.data ?? null) as Json;
  const { dropped: actualDropped, ...actualData } = actual.data as Json;
  expect({ ...actual, data: actualData }).toEqual({ v: 1, ok: true, data });
  expect(sorted(actualDropped)).toEqual(sorted(dropped));
}

describe('the double of WxccOpenCti.invoke', () => {
  it('has cases to answer', () => expect(cases.length).toBeGreaterThan(25));

  it('tells the version of the package, as Apex does', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const payload = Buffer.from(JSON.stringify({ v: 1, action: 'ping', data: {} })).toString('base64url');
    expect(await invoke(await emptyOrg(), payload)).toEqual({ v: 1, ok: true, data: { version } });
  });

  it('neither changes nor doubles a Task that is not to be seen', async () => {
    const org = await emptyOrg();
    const data = { callKey: 'int-1', interactionId: 'int-1', taskId: '00T000000000001AAA', task: { Subject: 'Call' } };
    const payload = Buffer.from(JSON.stringify({ v: 1, action: 'saveCall', data })).toString('base64url');
    expect(await invoke(org, payload)).toMatchObject({ ok: false, error: { code: 'notPermitted' } });
    expect(org.list('Task')).toEqual([]);
  });

  it('relates a Task to the Contact behind a person account', async () => {
    const org = await emptyOrg();
    const user = org.user.Id;
    const contact = org.records.create('Contact', { LastName: 'Santos' }, user);
    const account = '0015g00000ABCDE';
    const person = { Name: 'Maria Santos', IsPersonAccount: true, PersonContactId: contact };
    org.records.seed({ attributes: { type: 'Account' }, Id: account, ...person });
    const taskId = org.records.create('Task', { Subject: 'Call' }, user);
    const request = { v: 1, action: 'associate', data: { taskId, recordId: account } };
    const answer = await invoke(org, Buffer.from(JSON.stringify(request)).toString('base64url'));
    expect(answer).toMatchObject({ ok: true, data: { whoId: contact, whatId: null } });
  });

  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, { given, steps, records, counts }) => {
    const org = await emptyOrg();
    const aliases = new Aliases();
    const second = org.users.find(({ Name }) => Name === 'Ben Okafor')!;
    aliases.bind('secondAgent', second.Id);
    given.forEach(({ alias, object, fields }) =>
      aliases.bind(alias, org.records.create(object, aliases.fill(fields) as never, org.user.Id)),
    );
    for (const step of steps) {
      if (step.delete) org.records.remove(aliases.fill(step.delete) as string);
      if (!step.answer) continue;
      const text = JSON.stringify(aliases.fill(step.request ?? null));
      const payload = step.payload ?? Buffer.from(text).toString('base64url');
      const actual = await invoke(org, payload, step.by === 'second' ? second : org.user);
      if (step.answer.error) expectRefusal(actual, step.answer.error as Json);
      else if (OPEN_ENDED.includes(step.request?.action)) expectSome(actual, step.answer);
      else expectData(actual, step.answer, aliases);
    }
    for (const { record, fields } of records) {
      const found = org.record(aliases.fill(record) as string) ?? {};
      const wanted = aliases.fill(fields) as Json;
      expect(Object.fromEntries(Object.keys(wanted).map((key) => [key, found[key as never] ?? null]))).toEqual(wanted);
    }
    for (const [object, count] of Object.entries(counts))
      expect([object, org.list(object).length]).toEqual([object, count]);
  });
});
