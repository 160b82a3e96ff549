import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReplayResult } from '../../apps/replay/replay';
import { run } from '../../apps/cli/wxcc';
import { createContactMessage } from '../fakes/createContactData';
import type { ContactParts } from '../fakes/createContactData';

const WORK = mkdtempSync(path.join(tmpdir(), 'wxcc-pop-'));
const ADA = '003000000000001AAA';
const BOB = '003000000000002AAA';
const NEW = '003000000000009AAA';
const CASE = '500000000000001AAA';

const contact = (Id: string, LastName: string, Phone: string, more: object = {}) => ({
  ...{ attributes: { type: 'Contact' }, Id, LastName, Name: LastName, Phone },
  ...more,
});

const PEOPLE = [
  contact(ADA, 'Lovelace', '(415) 555-0123', { Email: 'ada@example.com' }),
  contact(NEW, 'Newcomer', '+1 999 888 7777'),
  { attributes: { type: 'Case' }, Id: CASE, CaseNumber: '00001026', Subject: 'Router' },
];

type Items = Readonly<Record<string, Readonly<Record<string, string>>>>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A definition in the import form with these items and nothing else. */
function definition(items: Items): string {
  const sections = Object.entries(items).map(([section, entries], at) => {
    const lines = Object.entries(entries).map(
      ([name, value], place) => `<item sortOrder="${place}" name="${name}" label="${name}">${escaped(value)}</item>`,
    );
    return `<section sortOrder="${at}" name="${section}" label="${section}">${lines.join('')}</section>`;
  });
  return `<callCenter>${sections.join('')}</callCenter>`;
}

const general = {
  reqInternalName: 'test',
  reqDisplayName: 'Test',
  reqAdapterUrl: 'https://desktop.wxcc-us1.cisco.com/',
  reqUseApi: 'true',
  reqSalesforceCompatibilityMode: 'Lightning',
};
const V1 = (items: Items = {}): string =>
  definition({
    reqGeneralInfo: general,
    ...items,
    reqAdvanceScreenpopConfig: { prefixStringTobeRemoved: '+1', ...items.reqAdvanceScreenpopConfig },
  });
const V2 = (items: Items = {}): string =>
  definition({ wxCCReqData: { openCtiWxCCRegion: 'us1' }, reqGeneralInfo: general, ...items });
const V1_FORM = {
  reqNoRecordMatchConfig: { isNoRecordMatchScenarioEnabled: 'true', nameOfCrmRecordObject: 'Contact' },
};

interface Story {
  readonly xml?: string;
  readonly records?: readonly object[];
  readonly contact?: Omit<ContactParts, 'cad'> & { readonly cad?: Readonly<Record<string, string>> };
  /** Before the call. */
  readonly before?: readonly object[];
  /** Between answer and end. */
  readonly middle?: readonly object[];
  readonly org?: object;
}

function message({ cad = {}, ...parts }: NonNullable<Story['contact']>): object {
  const made = createContactMessage(parts) as { data: { interaction: Record<string, unknown> } };
  made.data.interaction.callAssociatedData = Object.fromEntries(
    Object.entries(cad).map(([name, value]) => [name, { name, displayName: name, value, agentViewable: true }]),
  );
  return made;
}

async function play({
  xml = V1(),
  records = PEOPLE,
  contact: parts = {},
  before = [],
  middle = [],
  org = {},
}: Story): Promise<ReplayResult> {
  const event = (at: number, name: string, more: Omit<ContactParts, 'cad'> = {}) => ({
    at,
    event: name,
    message: message({ ...parts, ...more }),
  });
  const events = [
    ...before.map((each) => ({ at: 0, ...each })),
    event(0, 'eAgentOfferContact'),
    event(5_000, 'eAgentContactAssigned', { state: 'connected' }),
    ...middle.map((each, index) => ({ at: 10_000 + index * 1_000, ...each })),
    event(60_000, 'eAgentContactEnded', { state: 'wrapUp' }),
    event(60_100, 'eAgentWrapup', { state: 'wrapUp' }),
    event(70_000, 'eAgentContactWrappedUp', { state: 'wrapUp', data: { wrapUpAuxCodeId: 'w-1' } }),
  ];
  const files = {
    definition: xml,
    events: JSON.stringify(events),
    org: JSON.stringify({ user: { Id: '005000000000001AAA' }, records, ...org }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(WORK, name), text);
  const options = Object.keys(files).flatMap((name) => [`--${name}`, path.join(WORK, name)]);
  let printed = '';
  const io = { json: true, colour: false, out: (text: string) => void (printed += text), error: () => undefined };
  expect(await run(['replay', ...options], io)).toBe(0);
  return JSON.parse(printed) as ReplayResult;
}

const navigate = (recordId: string, objectType = 'Contact', recordName = 'Somebody') => ({
  ...{ action: 'navigate', url: `/${recordId}`, recordId, objectType, recordName },
});
const operations = ({ operations: all }: ReplayResult, kind: string) => all.filter((each) => each.kind === kind);
const searches = (result: ReplayResult): unknown[] =>
  operations(result, 'searchAndScreenPop').map(({ request }) => (request as { searchParams: unknown }).searchParams);
const pops = (result: ReplayResult) =>
  operations(result, 'screenPop').map(({ at, request }) => ({ at, ...(request as object) }));
const task = ({ records }: ReplayResult) => {
  const tasks = records.filter(({ attributes }) => attributes.type === 'Task');
  expect(tasks).toHaveLength(1);
  return tasks[0];
};

describe('one match', () => {
  it('is found in one round trip, popped at the answer and logged', async () => {
    const result = await play({});
    expect(searches(result)).toEqual(['4155550123']);
    expect(pops(result)).toMatchObject([
      { at: expect.closeTo(5_000, -2) as number, type: 'sobject', params: { recordId: ADA } },
    ]);
    expect(task(result)).toMatchObject({ WhoId: ADA, CallDisposition: expect.anything() as string });
  });

  it('pops while it rings in V2, once', async () => {
    const result = await play({ xml: V2() });
    expect(pops(result).map(({ at }) => Math.round(at / 1000))).toEqual([0]);
    expect(searches(result)).toEqual(['+14155550123']);
  });

  it('that the agent looks at already is not popped again', async () => {
    const viewing = await play({ before: [navigate(ADA)] });
    expect(pops(viewing)).toEqual([]);
    expect(task(viewing)).toMatchObject({ WhoId: ADA });
    expect(pops(await play({ before: [navigate(NEW)] }))).toHaveLength(1);
  });

  it('that stands in the org as E.164, national or with a trunk zero is found from either', async () => {
    const british = [contact(BOB, 'Brooks', '020 7946 0018')];
    const result = await play({ records: british, contact: { ani: '+442079460018' } });
    expect(task(result)).toMatchObject({ WhoId: BOB });
    const e164 = [contact(BOB, 'Brooks', '+44 20 7946 0018')];
    expect(task(await play({ records: e164, contact: { ani: '02079460018' } }))).toMatchObject({ WhoId: BOB });
  });
});

describe('nobody', () => {
  const unknown = { ani: '+34911223344' };

  it('opens the mapped form after the answer, and never while it rings', async () => {
    for (const popMoment of ['offered', 'connected']) {
      const xml = V1({ ...V1_FORM, wxccSoftphone: { popMoment } });

      const result = await play({ xml, contact: unknown });
      expect(pops(result)).toMatchObject([
        { type: 'newRecord', params: { entityName: 'Contact', defaultFieldValues: { Phone: '+34911223344' } } },
      ]);
      expect(pops(result)[0]?.at).toBeGreaterThanOrEqual(5_000);
      expect(searches(result)).toEqual(['+34911223344', '911223344', '0911223344']);
    }
  });

  it('gives V2’s values to the form that the layout opens, after the answer', async () => {
    const layout = (NoMatch: object) => ({
      softphoneLayout: {
        Inbound: {
          callRelatedFields: ['ANI'],
          objects: { Contact: [{ displayName: 'Name', apiName: 'Name' }] },
          screenPopSettings: {
            NoMatch,
            SingleMatch: { screenPopType: 'PopToDetail' },
            MultipleMatches: { screenPopType: 'PopToSearch' },
          },
        },
        Outbound: { callRelatedFields: [], objects: {}, screenPopSettings: {} },
        Internal: { callRelatedFields: [], objects: {}, screenPopSettings: {} },
      },
    });
    const xml = V2({ screenpopNoRecordMatch: { noRecordMatchObjectFieldMappings: 'Phone={ani}' } });
    const org = layout({ screenPopType: 'PopToEntity', screenPopData: 'Contact' });
    const result = await play({ xml, contact: unknown, org });
    expect(pops(result)).toMatchObject([
      { type: 'newRecord', params: { entityName: 'Contact', defaultFieldValues: { Phone: '+34911223344' } } },
    ]);
    expect(pops(result)[0]?.at).toBeGreaterThanOrEqual(5_000);
  });

  it('becomes the record that the agent saves from the form', async () => {
    const result = await play({
      xml: V1(V1_FORM),
      contact: unknown,
      middle: [{ action: 'navigate', url: '/new' }, navigate(NEW)],
    });
    expect(task(result)).toMatchObject({ WhoId: NEW });
  });

  it.each([
    ['another object', [navigate(CASE, 'Case')]],
    ['another object, and whatever comes after it', [navigate(CASE, 'Case'), navigate(NEW)]],
  ])('does not become %s', async (_, middle) => {
    const result = await play({ xml: V1(V1_FORM), contact: unknown, middle });
    expect(task(result)?.WhoId ?? null).toBeNull();
    expect(task(result)?.WhatId ?? null).toBeNull();
  });

  it('is linked to no record without a form', async () => {
    const result = await play({ contact: unknown, middle: [navigate(NEW)] });
    expect(task(result)?.WhoId ?? null).toBeNull();
  });

  it.each(['', 'anonymous', '12', '+1415****123'])(
    '“%s” is neither searched nor filled in, but logged',
    async (ani) => {
      const result = await play({ xml: V1(V1_FORM), contact: { ani } });
      expect(searches(result)).toEqual([]);
      expect(pops(result)).toEqual([]);
      expect(task(result)).toMatchObject({ CallType: 'Inbound' });
    },
  );
});

describe('several', () => {
  const several = [...PEOPLE, contact(BOB, 'Byron', '+1 415 555 0123')];

  it('are shown by the layout, logged without a name, and linked when the agent opens one', async () => {
    const nobody = await play({ records: several });
    expect(pops(nobody)).toMatchObject([{ type: 'search', params: { searchString: '4155550123' } }]);
    expect(task(nobody)?.WhoId ?? null).toBeNull();
    const chosen = await play({ records: several, middle: [navigate(NEW), navigate(BOB)] });
    expect(task(chosen)).toMatchObject({ WhoId: BOB });
  });
});

describe('advanced screen pop', () => {
  const advanced = (items: Record<string, string> = {}): string =>
    V1({
      reqAdvanceScreenpopConfig: {
        reqIsAdvancedScreenpopEnabled: 'true',
        screenpopSearchParamCadName: 'caseid',
        ...items,
      },
    });

  it('finds a Case by its number', async () => {
    const result = await play({ xml: advanced(), contact: { cad: { caseid: '00001026' } } });
    expect(searches(result)).toEqual(['00001026']);
    expect(task(result)).toMatchObject({ WhatId: CASE });
  });

  it('shows a record by its id without a search', async () => {
    const result = await play({ xml: advanced(), contact: { cad: { caseid: CASE } } });
    expect(searches(result)).toEqual([]);
    expect(pops(result)).toMatchObject([{ type: 'sobject', params: { recordId: CASE } }]);
    expect(task(result)).toMatchObject({ WhatId: CASE });
  });

  it('without a value finds nobody in V1, the caller where V2 says so', async () => {
    expect(searches(await play({ xml: advanced(), contact: { cad: { caseid: '' } } }))).toEqual([]);
    const xml = V2({
      advancedScreenPopData: {
        openCtiEnableAdvancedScreenPop: 'true',
        openCtiCadSearchVariable: 'caseid',
        openCtiFallbackToAni: 'true',
      },
    });
    expect(task(await play({ xml, contact: { cad: { caseid: '' } } }))).toMatchObject({ WhoId: ADA });
    expect(task(await play({ xml, contact: { cad: { caseid: 'Nobody at all' } } }))).toMatchObject({ WhoId: ADA });
  });

  it.each([
    ['<script>alert(1)</script>', '<script>alert 1 </script>'],
    ["%' OR Name LIKE '%", "%' or Name LIKE '%"],
    ['=HYPERLINK("x")', '=HYPERLINK x'],
    ['*'.repeat(2_000), undefined],
    ['x'.repeat(1_000_000), 'x'.repeat(100)],
    ['\u202eevil\u0000 😀 name', 'evil 😀 name'],
  ])('has callers’ text %# as plain text', async (value, text) => {
    const result = await play({ xml: advanced(), contact: { cad: { caseid: value } } });
    expect(searches(result)).toEqual(text === undefined ? [] : [text]);
    expect(task(result)).toMatchObject({ CallType: 'Inbound' });
  });
});

describe('the flow’s own screen pop', () => {
  const flowPop = (screenPopUrl: string) => ({
    event: 'eScreenPop',
    message: { data: { agentId: 'agent-1', interactionId: 'int-1', screenPopUrl, screenPopName: 'Orders' } },
  });

  it('opens its page once, and nothing that is no page', async () => {
    const shop = flowPop('https://shop.example/order?id=7');

    const result = await play({ middle: [shop, shop, flowPop('javascript:alert(1)')] });
    expect(operations(result, 'browser.openTab')).toMatchObject([
      { request: { url: 'https://shop.example/order?id=7' } },
    ]);
    expect(result.notices.map(({ code }) => code)).toContain('flowPopRefused');
  });
});

describe('chats and e-mails', () => {
  const mail = { mediaType: 'email', ani: 'ada@example.com' };

  it('are left alone until their switch is on', async () => {
    const result = await play({ contact: mail });
    expect(searches(result)).toEqual([]);
    expect(result.records).toEqual([]);
  });

  it('are then popped by address and logged with their media type', async () => {
    const result = await play({ xml: V1({ wxccSoftphone: { digitalContacts: 'true' } }), contact: mail });
    expect(searches(result)).toEqual(['ada@example.com']);
    expect(task(result)).toMatchObject({ WhoId: ADA, Wxcc_Contact_Type__c: 'email' });
    expect(task(result)?.TaskSubtype).not.toBe('Call');
  });
});
