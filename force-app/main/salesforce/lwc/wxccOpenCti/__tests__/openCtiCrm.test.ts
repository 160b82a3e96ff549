import { WxccError } from 'c/wxccBase';
import { createOpenCtiClient, createOpenCtiCrm } from 'c/wxccOpenCti';
import type { OpenCtiResponse } from 'c/wxccOpenCti';
import type { Crm } from 'c/wxccSalesforce';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';

type Args = Readonly<Record<string, unknown>>;
type Listener = (payload: unknown) => void;

/** Open CTI that answers at once with what the test put in, by method. */
function createBench(answers: Record<string, unknown> = {}) {
  const calls: [string, Args][] = [];
  const listeners = new Map<string, Listener>();
  const api = new Proxy(
    {},
    {
      get: (_api, name) => (args: Args) => {
        const method = String(name);
        const { callback, listener, ...rest } = args;
        calls.push([method, rest]);
        if (listener) listeners.set(method, listener as Listener);
        const answer = { success: true, returnValue: answers[method] ?? null, errors: null, subscription: 'key' };
        (callback as ((response: OpenCtiResponse) => void) | undefined)?.(answer);
      },
    },
  );
  const client = createOpenCtiClient({ api, clock: createVirtualClock(), onError: () => undefined });
  return {
    crm: createOpenCtiCrm({ client }),
    calls,
    tell: (method: string, payload: unknown) => listeners.get(method)?.(payload),
  };
}

describe('a search', () => {
  const search = (crm: Crm, deferred = false) =>
    crm.pops.search({ searchText: '4155550100', direction: 'inbound', deferred });

  it('asks by the rules of the layout', async () => {
    const { crm, calls } = createBench();
    await crm.pops.search({
      searchText: 'abc',
      direction: 'outbound',
      deferred: false,
      defaultFieldValues: { Phone: '1' },
    });
    expect(calls).toEqual([
      [
        'searchAndScreenPop',
        { searchParams: 'abc', callType: 'outbound', deferred: false, defaultFieldValues: { Phone: '1' } },
      ],
    ]);
  });

  it('reads records with the fields of the layout, and says what they are', async () => {
    const { crm } = createBench({
      searchAndScreenPop: {
        '0031X': { Id: '0031X', Name: 'Ada', RecordType: 'Contact', Phone: '(415) 555-0100', Age: 5, Odd: { a: 1 } },
        '0011X': { Id: '0011X', Name: 'Grace', RecordType: 'Account', IsPersonAccount: true, PersonContactId: '0032X' },
        '5001X': { displayName: 'Broken lamp', object: 'Case' },
      },
    });
    expect(await search(crm)).toEqual({
      matches: [
        { id: '0031X', name: 'Ada', objectType: 'Contact', fields: { Name: 'Ada', Phone: '(415) 555-0100', Age: '5' } },
        {
          id: '0011X',
          name: 'Grace',
          objectType: 'Account',
          fields: { Name: 'Grace', IsPersonAccount: 'true', PersonContactId: '0032X' },
          personContactId: '0032X',
        },
        { id: '5001X', name: 'Broken lamp', objectType: 'Case', fields: {} },
      ],
    });
  });

  it('keeps what a deferred one would show apart, and gives it back unchanged', async () => {
    const data = { type: 'sobject', params: { recordId: '0031X', unknown: [1] } };
    const { crm, calls } = createBench({ searchAndScreenPop: { '0031X': { Id: '0031X' }, SCREEN_POP_DATA: data } });
    const { matches, target } = await search(crm, true);
    expect(matches.map(({ id }) => id)).toEqual(['0031X']);
    if (target) await crm.pops.pop(target);
    expect(calls[1]).toEqual(['screenPop', data]);
  });

  it.each([[null], ['x'], [{ a: null, b: 'x' }], [[]]])('is not hurt by %j', async (answer) => {
    const { crm } = createBench({ searchAndScreenPop: answer });
    expect(await search(crm)).toEqual({ matches: [] });
  });
});

describe('a pop', () => {
  it.each([
    [
      { kind: 'record', recordId: '003' },
      { type: 'sobject', params: { recordId: '003' } },
    ],
    [
      { kind: 'newRecord', objectType: 'Contact', fields: { Phone: '1' } },
      { type: 'newRecord', params: { entityName: 'Contact', defaultFieldValues: { Phone: '1' } } },
    ],
    [
      { kind: 'search', text: 'abc' },
      { type: 'search', params: { searchString: 'abc' } },
    ],
    [
      { kind: 'url', url: '/lightning/o/Case/home' },
      { type: 'url', params: { url: '/lightning/o/Case/home' } },
    ],
  ] as const)('of %j', async (target, args) => {
    const { crm, calls } = createBench();
    await crm.pops.pop(target);
    expect(calls).toEqual([['screenPop', args]]);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'data:text/html,x', '', '/a b'])(
    'of %j is refused: only paths of the org',
    async (url) => {
      const { crm, calls } = createBench();
      await expect(crm.pops.pop({ kind: 'url', url })).rejects.toBeInstanceOf(WxccError);
      expect(calls).toEqual([]);
    },
  );
});

describe('the user', () => {
  it('is on a record, a Person Account or nowhere', async () => {
    const record = {
      recordId: '001',
      recordName: 'Ada',
      objectType: 'Account',
      contactId: '003',
      personAccount: true,
      url: '/x',
    };
    expect(await createBench({ getAppViewInfo: record }).crm.session.recordInView()).toEqual({
      recordId: '001',
      recordName: 'Ada',
      objectType: 'Account',
      contactId: '003',
    });
    expect(await createBench({ getAppViewInfo: { url: '/home' } }).crm.session.recordInView()).toBeUndefined();
  });

  it('goes elsewhere', () => {
    const { crm, tell } = createBench();
    const heard: unknown[] = [];
    crm.session.onNavigation((record) => heard.push(record?.recordId));
    tell('onNavigationChange', { recordId: '003' });
    tell('onNavigationChange', { url: '/list' });
    expect(heard).toEqual(['003', undefined]);
  });

  it.each([
    ['(415) 555-0100', '(415) 555-0100'],
    ['(415) 555-0100 (tel:4155550100)', '4155550100'],
    [4155550100, '4155550100'],
    [undefined, ''],
  ])('clicks the number %j', (number, expected) => {
    const { crm, tell } = createBench();
    const heard: unknown[] = [];
    crm.phoneFields.onClick((click) => heard.push(click));
    tell('onClickToDial', { number, recordId: '003', recordName: 'Ada', objectType: 'Contact', params: 'a,b' });
    expect(heard).toEqual([{ number: expected, recordId: '003', recordName: 'Ada', objectType: 'Contact' }]);
  });
});

describe('the panel', () => {
  it('keeps within what Open CTI takes', async () => {
    const { crm, calls } = createBench();
    await crm.panel.resize({ height: 100.4, width: 5_000 });
    expect(calls).toEqual([
      ['setSoftphonePanelHeight', { heightPX: 240 }],
      ['setSoftphonePanelWidth', { widthPX: 1920 }],
    ]);
  });

  it('is labelled on the bar and in its header', async () => {
    const { crm, calls } = createBench();
    await crm.panel.label('Incoming call');
    await crm.panel.icon('call');
    await crm.panel.show(true);
    expect(calls.map(([method]) => method)).toEqual([
      'setSoftphoneItemLabel',
      'setSoftphonePanelLabel',
      'setSoftphoneItemIcon',
      'setSoftphonePanelIcon',
      'setSoftphonePanelVisibility',
    ]);
  });
});

describe('messages', () => {
  it('go over our channel both ways', async () => {
    const { crm, calls, tell } = createBench();
    const heard: unknown[] = [];
    await crm.messages.subscribe((message) => heard.push(message));
    await crm.messages.publish({ kind: 'hello' });
    tell('subscribe', { kind: 'answer' });
    expect(calls).toEqual([
      ['subscribe', { channelName: 'Wxcc__c' }],
      ['publish', { channelName: 'Wxcc__c', message: { kind: 'hello' } }],
    ]);
    expect(heard).toEqual([{ kind: 'answer' }]);
  });
});
