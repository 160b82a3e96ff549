/* eslint-disable no-await-in-loop -- one answer after the other */
import { isWxccError } from 'c/wxccBase';
import type { ErrorCode, WxccError } from 'c/wxccBase';
import { createOpenCtiClient } from 'c/wxccOpenCti';
import type { OpenCtiApi, OpenCtiClient, OpenCtiClientOptions, OpenCtiResponse } from 'c/wxccOpenCti';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';

type Args = Readonly<Record<string, unknown>>;

/** Open CTI whose callbacks the test holds. */
function createBench(options: Partial<OpenCtiClientOptions> = {}) {
  const calls: { method: string; args: Args | undefined; answer: (response: OpenCtiResponse) => void }[] = [];
  const api = new Proxy(
    {},
    {
      get: (_api, method) => (args?: Args) =>
        void calls.push({
          method: String(method),
          args,
          answer: args?.callback as (response: OpenCtiResponse) => void,
        }),
    },
  );
  const clock = createVirtualClock();
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const client = createOpenCtiClient({ api, clock, onError, ...options });
  const ask = async <T>(call: (client: OpenCtiClient) => Promise<T>, returnValue: unknown): Promise<T> => {
    const promise = call(client);
    calls[calls.length - 1]?.answer({ success: true, returnValue, errors: null });
    return promise;
  };
  const refuse = async (
    call: (client: OpenCtiClient) => Promise<unknown>,
    ...listed: unknown[]
  ): Promise<WxccError> => {
    const promise = call(client).then(
      () => undefined,
      (error: unknown) => error,
    );
    calls[calls.length - 1]?.answer({ success: false, returnValue: null, errors: listed });
    return (await promise) as WxccError;
  };
  return { client, clock, errors, calls, ask, refuse };
}

const failureOf = async (promise: Promise<unknown>): Promise<WxccError> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  ) as Promise<WxccError>;

describe('time', () => {
  it('ends a call that nobody answers, after 15 s', async () => {
    const { client, clock } = createBench();
    const failure = failureOf(client.getAppViewInfo());
    await clock.advance(14_999);
    expect(clock.pending).toBe(1);
    await clock.advance(1);
    expect(await failure).toMatchObject({ code: 'timedOut', details: { method: 'getAppViewInfo', limit: 15_000 } });
  });

  it('gives saves 30 s', async () => {
    const { client, clock } = createBench();
    const failure = failureOf(client.saveLog({ Id: '00T1' }));
    await clock.advance(29_999);
    expect(clock.pending).toBe(1);
    await clock.advance(1);
    expect(isWxccError(await failure, 'timedOut')).toBe(true);
  });

  it('can be set for all methods and for one', async () => {
    const { client, clock } = createBench({ timeLimitMs: 1_000, timeLimits: { refreshView: 10 } });
    const failures = [failureOf(client.refreshView()), failureOf(client.saveLog({}))];
    await clock.advance(10);
    expect(await failures[0]).toMatchObject({ details: { limit: 10 } });
    await clock.advance(990);
    expect(await failures[1]).toMatchObject({ details: { limit: 1_000 } });
  });

  it('an answer that comes too late changes nothing, and is told', async () => {
    const { client, clock, calls, errors } = createBench();
    const failure = failureOf(client.saveLog({}));
    await clock.advance(30_000);
    calls[0]?.answer({ success: true, returnValue: '00T1', errors: null });
    expect(isWxccError(await failure, 'timedOut')).toBe(true);
    expect(errors).toMatchObject([{ code: 'timedOut', details: { method: 'saveLog', late: true, success: true } }]);
  });

  it('a second answer is told too', async () => {
    const { client, calls, errors } = createBench();
    const answered = client.refreshView();
    for (const returnValue of [1, 2]) calls[0]?.answer({ success: true, returnValue, errors: null });
    await answered;
    expect(errors).toHaveLength(1);
  });

  it('leaves no timer behind', async () => {
    const { ask, clock } = createBench();
    await ask((client) => client.refreshView(), null);
    expect(clock.pending).toBe(0);
  });
});

describe('refusals', () => {
  it.each(['INVALID_SESSION_ID: Session expired or invalid', 'Your session has expired. Please log in again.'])(
    'a session that is over is no refusal of the call: %s',
    async (description) => {
      const { refuse } = createBench();
      const error = { code: 'GENERIC_ERROR', description };
      expect(await refuse((client) => client.saveLog({ entityApiName: 'Task' }), error)).toMatchObject({
        code: 'unreachable',
        details: { sessionOver: true },
      });
    },
  );

  it.each<[string, ErrorCode]>([
    ['INVALID_PARAM', 'badInput'],
    ['GENERIC_ERROR', 'refused'],
    ['SERVER_ERROR', 'refused'],
    ['SOFTPHONE_CONTAINER_ERROR', 'unreachable'],
    ['SOMETHING_NEW', 'refused'],
  ])('%s becomes %s', async (code, expected) => {
    const { refuse } = createBench();
    const failure = await refuse((client) => client.refreshView(), { code, description: 'why' });
    expect(failure).toMatchObject({ code: expected, details: { method: 'refreshView', code, description: 'why' } });
  });

  it('without any errors is still one', async () => {
    const { client, calls } = createBench();
    const failures = [failureOf(client.refreshView()), failureOf(client.refreshView())];
    calls[0]?.answer({ success: false, returnValue: null, errors: null });
    calls[1]?.answer(undefined as unknown as OpenCtiResponse);
    for (const failure of failures) expect(isWxccError(await failure, 'refused')).toBe(true);
  });

  it('of a class that cannot be loaded is a missing permission', async () => {
    const { refuse } = createBench();
    const args = { apexClass: 'WxccOpenCti', methodName: 'invoke', methodParams: '' };
    const error = { code: 'SERVER_ERROR', description: 'Could not load Apex class: WxccOpenCti' };
    expect(await refuse((client) => client.runApex(args), error)).toMatchObject({ code: 'notPermitted' });
    expect(await refuse((client) => client.refreshView(), error)).toMatchObject({ code: 'refused' });
  });

  it('of a save name the fields, but not what the agent wrote', async () => {
    const { refuse } = createBench();
    const save = (client: OpenCtiClient): Promise<string> => client.saveLog({ Subject: 's', Wxcc_ANI__c: 'a' });
    const description = 'Subject: data value too large: my secret note (max length=255)';
    const failure = await refuse(save, { code: 'SERVER_ERROR', description });
    expect(failure.details).toMatchObject({ fields: 'Subject', tooLong: true, maxLength: 255 });
    expect(JSON.stringify(failure.details)).not.toContain('secret');
  });

  it.each([
    ['keyed by field', { fieldErrors: { Wxcc_ANI__c: [{ message: 'no' }] } }],
    ['in a list', [{ fields: ['Wxcc_ANI__c'], message: 'no' }]],
    ['one by one', { output: { errors: [{ field: 'Wxcc_ANI__c' }] } }],
    ['in a sentence', "No such column 'Wxcc_ANI__c' on sobject of type Task"],
  ])('of a save are read %s', async (_how, details) => {
    const { refuse } = createBench();
    const save = (client: OpenCtiClient): Promise<string> => client.saveLog({ Type: 'Call', Wxcc_ANI__c: 'a' });
    const failure = await refuse(save, { code: 'SERVER_ERROR', description: 'Type something', details });
    expect(failure.details.fields).toBe('Wxcc_ANI__c');
  });
});

describe('a script', () => {
  it('that is too old for a method says so', async () => {
    const api: OpenCtiApi = { refreshView: () => undefined };
    const { client } = createBench({ api });
    expect(await failureOf(client.publish('Wxcc__c', {}))).toMatchObject({
      code: 'notSupported',
      details: { method: 'publish' },
    });
    expect(await failureOf(client.completeWork('w', {}))).toMatchObject({ code: 'notSupported' });
  });

  it('that lacks an event is told once a try, not thrown', () => {
    const { client, errors } = createBench({ api: {} });
    expect(() => client.onNavigationChange(() => undefined)).not.toThrow();
    expect(errors).toMatchObject([{ code: 'notSupported' }]);
  });

  it('that throws because nobody frames it is unreachable', async () => {
    const api: OpenCtiApi = {
      refreshView: () => {
        throw new SyntaxError("Invalid target origin 'null'");
      },
    };
    const { client, clock } = createBench({ api });
    expect(await failureOf(client.refreshView())).toMatchObject({ code: 'unreachable' });
    expect(clock.pending).toBe(0);
  });
});

describe('answers', () => {
  it('settings are text without decoration, and without empty items', async () => {
    const { ask } = createBench();
    const answer = {
      '/a/plain': 'x',
      '/a/phone': '(415) 555-1212 (tel:4155551212)',
      '/a/text': 'see (tel:1) below',
      '/a/empty': '',
      '/a/null': null,
      '/a/number': 5,
    };
    expect(await ask((client) => client.getCallCenterSettings(), answer)).toEqual({
      '/a/plain': 'x',
      '/a/phone': '4155551212',
      '/a/text': 'see (tel:1) below',
      '/a/number': '5',
    });
  });

  it.each([['00T1'], [{ recordId: '00T1' }], [{ id: '00T1' }], [{ Id: '00T1' }]])(
    'of saveLog may be %j',
    async (answer) => {
      const { ask } = createBench();
      expect(await ask((client) => client.saveLog({}), answer)).toBe('00T1');
    },
  );

  it.each([[null], [''], [{}], [{ recordId: 5 }]])(
    'of saveLog cannot be %j: who knows what was saved',
    async (answer) => {
      const { ask } = createBench();
      expect(await failureOf(ask((client) => client.saveLog({}), answer))).toMatchObject({ code: 'protocol' });
    },
  );

  it('of runApex is the text inside', async () => {
    const { ask } = createBench();
    const args = { apexClass: 'C', methodName: 'm', methodParams: '' };
    expect(await ask((client) => client.runApex(args), { runApex: '{}' })).toBe('{}');
    expect(await failureOf(ask((client) => client.runApex(args), { other: 1 }))).toMatchObject({ code: 'protocol' });
  });

  it('of another shape than promised do no harm', async () => {
    const { ask } = createBench();
    for (const odd of [null, undefined, 'x', 5, [], true]) {
      expect(await ask((client) => client.getAppViewInfo(), odd)).toEqual({});
      expect(await ask((client) => client.getCallCenterSettings(), odd)).toEqual({});
      expect(await ask((client) => client.isSoftphonePanelVisible(), odd)).toBe(false);
    }
  });
});
