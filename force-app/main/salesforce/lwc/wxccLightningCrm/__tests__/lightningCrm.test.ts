import { isWxccError, WxccError } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import { createLightningCrm, readPopRules } from 'c/wxccLightningCrm';
import type { LightningPage, LightningPageReference } from 'c/wxccLightningCrm';
import { asJson, createPageMessage } from 'c/wxccPageMessages';
import { createCountingIds } from '../../../../../../tests/fakes/createCountingIds';
import { createVirtualClock, settle } from '../../../../../../tests/fakes/createVirtualClock';

const ID = '003000000000001AAA';
const answer = (data: JsonValue): string => JSON.stringify({ v: 1, ok: true, data });
const nothing = async (): Promise<void> => undefined;

function open(parts: Partial<LightningPage> = {}) {
  const shown: (LightningPageReference | string)[] = [];
  const published: JsonValue[] = [];
  const asked: string[] = [];
  const page: LightningPage = {
    definition: async () => answer({ '/a/b': 'c', '/a/empty': '' }),
    invoke: async (payload) => {
      asked.push(payload);
      return answer({ records: [], isMore: false });
    },
    navigate: (reference) => void shown.push(reference),
    encodeDefaults: (fields) => JSON.stringify(fields),
    search: (text) => void shown.push(text),
    recordInView: async () => undefined,
    onNavigation: () => () => undefined,
    refresh: nothing,
    publish: (message) => void published.push(message),
    subscribe: () => () => undefined,
    utility: { show: nothing, resize: nothing, label: nothing, icon: nothing },
    ...parts,
  };
  const clock = createVirtualClock();
  let over = 0;
  const crm = createLightningCrm({ page, clock, ids: createCountingIds(), onSessionOver: () => void (over += 1) });
  return { crm, clock, shown, published, asked, over: () => over };
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const QUERY = { by: 'phone', term: '4155550123', objects: ['Contact'], limit: 5 } as const;

describe('pops', () => {
  it.each([
    [
      { kind: 'record', recordId: ID } as const,
      { type: 'standard__recordPage', attributes: { recordId: ID, actionName: 'view' } },
    ],
    [
      { kind: 'newRecord', objectType: 'Contact', fields: { Phone: '+1, 2' } } as const,
      {
        type: 'standard__objectPage',
        attributes: { objectApiName: 'Contact', actionName: 'new' },
        state: { defaultFieldValues: '{"Phone":"+1, 2"}', nooverride: '1' },
      },
    ],
    [{ kind: 'url', url: '/apex/Caller' } as const, { type: 'standard__webPage', attributes: { url: '/apex/Caller' } }],
    [
      { kind: 'layout', type: 'flow', params: { flowDevName: 'Greet' } } as const,
      { type: 'standard__flow', attributes: { devName: 'Greet' } },
    ],
    [{ kind: 'search', text: 'Ada' } as const, 'Ada'],
  ])('%j is shown by Lightning itself', async (target, reference) => {
    const { crm, shown } = open();
    await crm.pops.pop(target);
    expect(shown).toEqual([reference]);
  });

  it('a flow without a name is refused', async () => {
    const { crm } = open();
    const target = { kind: 'layout', type: 'flow', params: null } as const;
    expect(isWxccError(await failureOf(crm.pops.pop(target)), 'badInput')).toBe(true);
  });

  it('a search that is not deferred shows at once what the rules say', async () => {
    const definition = async (): Promise<string> => answer({ '/wxccSoftphoneLayout/inboundNoMatch': 'page Caller' });
    const { crm, shown } = open({ definition });
    const found = await crm.pops.search({ searchText: '4155550123', direction: 'inbound', deferred: false });
    expect(found).toEqual({ matches: [] });
    expect(shown).toEqual([{ type: 'standard__webPage', attributes: { url: '/apex/Caller' } }]);
  });

  it('the contact behind a person account comes along', async () => {
    const fields = { Name: 'Ada', IsPersonAccount: true, PersonContactId: ID };
    const record = { id: '001', name: 'Ada', objectType: 'Account', fields, numbers: [] };
    const { crm } = open({ invoke: async () => answer({ records: [record], isMore: false }) });
    const { matches } = await crm.pops.search({ searchText: 'Ada', direction: 'inbound', deferred: true });
    expect(matches).toEqual([
      { id: '001', name: 'Ada', objectType: 'Account', fields: { Name: 'Ada' }, personContactId: ID },
    ]);
  });
});

describe('edit forms', () => {
  const order = (until: number) => {
    const data = { recordId: ID, objectApiName: 'Task', until };
    return asJson(createPageMessage('openForEdit', data, { id: 'm1', sender: 'phone' }));
  };

  it('are opened here, answered, and asked of nobody else', async () => {
    const { crm, shown, published, clock } = open();
    const heard: unknown[] = [];
    await crm.messages.subscribe((message) => heard.push(message));
    await crm.messages.publish(order(clock.now() + 1));
    const attributes = { recordId: ID, objectApiName: 'Task', actionName: 'edit' };
    expect(shown).toEqual([{ type: 'standard__recordPage', attributes }]);
    expect(heard).toMatchObject([{ kind: 'ack', answerTo: 'm1', data: { done: true } }]);
    expect(published).toEqual([]);
  });

  it('are left alone when the order came too late', async () => {
    const { crm, shown, clock } = open();
    await crm.messages.publish(order(clock.now() - 1));
    expect(shown).toEqual([]);
  });
});

describe('what Lightning throws', () => {
  const failing = async (thrown: unknown) => {
    const { crm, over } = open({
      invoke: async () => {
        throw thrown;
      },
    });
    const error = await failureOf(crm.records.find(QUERY));
    return { error: error as WxccError, over: over() };
  };

  it.each([
    [
      { status: 403, body: { message: "You do not have access to the Apex class named 'WxccController'." } },
      'notPermitted',
    ],
    [{ status: 500, body: { message: 'Unexpected' } }, 'refused'],
    [{ status: 503, body: {} }, 'unreachable'],
    [{ status: 0 }, 'unreachable'],
    [new TypeError('Failed to fetch'), 'unreachable'],
    ['what?', 'refused'],
    [undefined, 'refused'],
  ])('%j is %s', async (thrown, code) => {
    const { error, over } = await failing(thrown);
    expect(error.code).toBe(code);
    expect(error.details.method).toBe('runApex');
    expect(over).toBe(0);
  });

  it.each([[{ status: 401 }], [{ status: 500, body: { message: 'INVALID_SESSION_ID: Session expired' } }]])(
    '%j: nobody is signed in any more, which is told',
    async (thrown) => {
      const { error, over } = await failing(thrown);
      expect(error).toMatchObject({ code: 'unreachable', details: { sessionOver: true } });
      expect(over).toBe(1);
    },
  );

  it('a long text does not get into the error', async () => {
    const { error } = await failing({ status: 500, body: { message: 'x'.repeat(5_000) } });
    expect(String(error.details.description)).toHaveLength(200);
  });

  it('silence ends after half a minute, and a late answer is nobody’s', async () => {
    const { crm, clock } = open({ invoke: () => new Promise(() => undefined) });
    const failure = failureOf(crm.records.find(QUERY));
    await settle();
    await clock.advance(30_000);
    expect(isWxccError(await failure, 'timedOut')).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('an answer without text, or with a definition that is none, is told', async () => {
    const { crm } = open({ invoke: async () => ({}), definition: async () => answer('no map') });
    expect(isWxccError(await failureOf(crm.records.find(QUERY)), 'protocol')).toBe(true);
    expect(isWxccError(await failureOf(crm.session.settings()), 'protocol')).toBe(true);
  });

  it('no definition for this user keeps its own word', async () => {
    const definition = async (): Promise<string> =>
      JSON.stringify({ v: 1, ok: false, error: { code: 'noDefinition', message: 'No definition is stored for you.' } });
    const failure = await failureOf(open({ definition }).crm.session.settings());
    expect(failure).toMatchObject({ code: 'refused', details: { reason: 'noDefinition', action: 'definition' } });
  });

  it('a utility bar that refuses a size is told', async () => {
    const resize = (): Promise<void> => Promise.reject(new Error('no'));
    const { crm } = open({ utility: { show: nothing, resize, label: nothing, icon: nothing } });
    expect(isWxccError(await failureOf(crm.panel.resize({ width: 1, height: 1 })), 'refused')).toBe(true);
  });
});

describe('rules of screen pops', () => {
  const read = (items: Record<string, string>) =>
    readPopRules(
      Object.fromEntries(Object.entries(items).map(([name, value]) => [`/wxccSoftphoneLayout/${name}`, value])),
      'inbound',
    );

  it('are Salesforce’s own where a definition says nothing', () => {
    const rules = read({});
    expect(Object.keys(rules.objects)).toEqual(['Contact', 'Lead', 'Account', 'Case']);
    expect(rules).toMatchObject({ none: { show: 'nothing' }, one: { show: 'record' }, many: { show: 'search' } });
    expect(readPopRules({}, 'outbound').one).toEqual({ show: 'nothing' });
  });

  it('take every choice of a softphone layout', () => {
    const rules = read({
      inboundObjects: ' Case : CaseNumber , Subject ; Thing__c',
      inboundNoMatch: 'newRecord Lead',
      inboundSingleMatch: 'flow Greet_Caller',
      inboundMultipleMatches: 'page Choose',
    });
    expect(rules).toEqual({
      objects: { Case: ['CaseNumber', 'Subject'], Thing__c: [] },
      none: { show: 'newRecord', name: 'Lead' },
      one: { show: 'flow', name: 'Greet_Caller' },
      many: { show: 'page', name: 'Choose' },
    });
  });

  it.each(['-', '', 'shout', 'newRecord', 'newRecord Le-ad', 'record Contact', 'flow a b'])(
    '%j is none, and the default holds',
    (text) => {
      expect(read({ inboundNoMatch: text }).none).toEqual({ show: 'nothing' });
    },
  );

  it('cannot show the one record where there is none or several: the default holds', () => {
    expect(read({ inboundNoMatch: 'record' }).none).toEqual({ show: 'nothing' });
    expect(read({ inboundMultipleMatches: 'record' }).many).toEqual({ show: 'search' });
  });

  it('ask Apex for no more than it takes', () => {
    const many = Array.from({ length: 30 }, (_each, at) => `F${at}__c`).join(', ');
    const objects = Array.from({ length: 20 }, (_each, at) => `O${at}__c: ${many}`).join(';');
    const rules = read({ inboundObjects: objects });
    expect(Object.keys(rules.objects)).toHaveLength(8);
    expect(rules.objects.O0__c).toHaveLength(20);
  });
});
