import { request } from 'node:http';
import { createCountingIds, createVirtualClock } from '../../../../tests/fakes/fakes';
import { AVAILABLE, createEngine } from '../../desktop/engine';
import { startOrigin } from '../../server/startOrigin';
import type { RunningOrigin } from '../../server/startOrigin';
import type { ControlSite } from '../createControlSite';
import { createCaptures } from '../../recording/createCaptures';
import { createControlSite } from '../createControlSite';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & Record<string, unknown>[];
}

const clock = createVirtualClock();
const engine = createEngine({ clock, ids: createCountingIds() });
const NUMBERS = {
  known: [{ number: '+14155550123', label: 'Grace Hall' }],
  ambiguous: [],
  unknown: [{ number: '+14155550199', label: 'Nobody' }],
};
let site: ControlSite;
let origin: RunningOrigin;

function call(method: string, path: string, body: unknown = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: origin.port, host: '127.0.0.1', method, path: `/simulator/${path}` }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] }));
    });
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : JSON.stringify(body));
  });
}

beforeAll(async () => {
  site = createControlSite({
    ...{ engine, clock, captures: createCaptures({ clock, find: () => undefined, origin: () => '' }) },
    dist: 'dist',
    sldsCss: 'none.css',
    numbers: async () => NUMBERS,
  });
  origin = await startOrigin({ port: 0, sites: [site], onError: (error) => console.error(error) });
});

afterAll(async () => {
  site.close();
  await origin.close();
});

beforeEach(async () => {
  engine.reset();
  await call('POST', 'api/agents/1/signin');
});

describe('starting calls', () => {
  it('makes the named agent available and lets the phone ring', async () => {
    const { status, body } = await call('POST', 'api/calls', { from: '+1 (415) 555-0123', to: '1' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'ringing', legState: 'offered', customerNumber: '+14155550123' });
    expect(engine.sessionOf(engine.tenant.agents[0]!.id)).toMatchObject({ auxCodeId: AVAILABLE.id });
  });

  it('waits for somebody available when told so', async () => {
    const { body } = await call('POST', 'api/calls', { from: '', wait: true });
    expect(body).toMatchObject({ state: 'queued', customerNumber: '' });
  });

  it.each([
    ['callback', 'CALLBACK'],
    ['campaign', 'STANDARD_PREVIEW_CAMPAIGN'],
  ])('makes a %s to a customer', async (placed, outboundType) => {
    const { body } = await call('POST', 'api/calls', { from: '+14155550123', to: '1', placed });
    expect(body).toMatchObject({ direction: 'OUTBOUND', outboundType, legState: 'offered' });
    engine.reset();
    await call('POST', 'api/agents/1/signin');
    const scenario = await call('POST', `api/scenarios/${placed}`);
    expect(scenario.body).toMatchObject({ customerNumber: '+14155550123', outboundType });
  });

  it('takes CAD variables in both spellings', async () => {
    const short = await call('POST', 'api/calls', { cad: { Topic: 'Delivery' } });
    expect(short.body['variables']).toMatchObject([{ name: 'Topic', value: 'Delivery', editable: true }]);
    engine.reset();
    await call('POST', 'api/agents/1/signin');
    const cad = [{ name: 'Pin', value: '1', secure: true, viewable: false }];
    const long = await call('POST', 'api/calls', { cad });
    expect(long.body['variables']).toMatchObject([{ name: 'Pin', secure: true, viewable: false }]);
  });

  it.each([
    ['a number that is none', { from: 'Bob' }, 400],
    ['an agent who does not exist', { to: '9' }, 404],
    ['an agent who is not signed in', { to: '2' }, 409],
    ['an unknown number dialled', { dnis: '+1' }, 400],
    ['a kind of call that is none', { placed: 'outdial' }, 400],
    ['variables without names', { cad: [{ value: 'x' }] }, 400],
  ])('refuses %s with a sentence', async (_what, body, status) => {
    const answer = await call('POST', 'api/calls', body);
    expect(answer.status).toBe(status);
    expect(answer.body['error']).toEqual(expect.any(String));
  });
});

describe('being somebody in a call', () => {
  const start = async (): Promise<string> => (await call('POST', 'api/calls', {})).body['interactionId'] as string;

  it('plays the agent from the answer to the wrap-up', async () => {
    const id = await start();
    for (const act of ['accept', 'hold', 'resume', 'end'])
      expect((await call('POST', `api/calls/${id}/${act}`)).status).toBe(200);
    const { body } = await call('POST', `api/calls/${id}/wrapup`, { reason: 'Sale' });
    expect(body).toMatchObject({ state: 'ended', legState: 'wrappedUp' });
    expect((await call('POST', `api/calls/${id}/wrapup`)).status).toBe(409);
  });

  it('plays the customer and the flow', async () => {
    const { body } = await call('POST', 'api/calls', { cad: { Tier: { value: 'gold', editable: false } } });
    const id = body['interactionId'] as string;
    const changed = await call('POST', `api/calls/${id}/cad`, { Tier: 'silver' });
    expect(changed.body['variables']).toMatchObject([{ value: 'silver' }]);
    const ended = await call('POST', `api/calls/${id}/hangup`);
    expect(ended.body).toMatchObject({ state: 'ended', endedBy: 'customer', legState: 'abandoned' });
    expect((await call('POST', `api/calls/${id}/hangup`)).status).toBe(409);
    expect((await call('POST', 'api/calls/nonsense/hangup')).status).toBe(404);
  });
});

describe('scenarios', () => {
  it('call from the number they are about', async () => {
    expect((await call('POST', 'api/scenarios/known')).body).toMatchObject({ customerNumber: '+14155550123' });
    expect((await call('POST', 'api/scenarios/ambiguous')).status).toBe(409);
    expect((await call('POST', 'api/scenarios/nonsense')).status).toBe(404);
  });

  it('let a caller give up after two seconds', async () => {
    const { body } = await call('POST', 'api/scenarios/abandon');
    await clock.advance(2_000);
    expect(engine.findCall(body['interactionId'] as string)).toMatchObject({ state: 'ended', endedBy: 'customer' });
  });

  it('shorten the ringing for RONA and leave the setting as it was', async () => {
    const { body } = await call('POST', 'api/scenarios/rona');
    await clock.advance(3_000);
    expect(engine.findCall(body['interactionId'] as string).legs[0]).toMatchObject({ status: 'rona' });
    expect(engine.settings.ronaSeconds).toBe(18);
  });
});

describe('dialling out', () => {
  it('rings at a known customer as from the agent’s own Desktop, who answers by the setting', async () => {
    const { body } = await call('POST', 'api/scenarios/outdial', { to: '1' });
    expect(body).toMatchObject({ direction: 'OUTBOUND', outboundType: 'OUTDIAL', legState: 'dialling' });
    await clock.advance(2_000);
    expect(engine.findCall(body['interactionId'] as string)).toMatchObject({
      ...{ state: 'connected', customerNumber: '+14155550123' },
    });
  });

  it('is refused with a sentence where nobody has a station, or may not dial', async () => {
    engine.settings.outdialRights = 'agentOff';
    expect((await call('POST', 'api/scenarios/outdial')).status).toBe(400);
    engine.settings.outdialRights = 'all';
    engine.agents.signOut(engine.tenant.agents[0]!.id);
    expect((await call('POST', 'api/scenarios/outdial')).status).toBe(409);
  });
});

describe('what was played', () => {
  it('is kept for each agent, and forgotten with the rest', async () => {
    const reset = async (): Promise<unknown> => call('POST', 'api/contact-center/reset');
    await reset();
    await call('POST', 'api/agents/1/signin');
    await call('POST', 'api/calls', { to: '1' });
    const { body } = await call('GET', 'api/agents/1/played');
    expect(body).toMatchObject([
      { at: 0, event: 'agent' },
      { at: 0, event: 'eAgentOfferContact' },
    ]);
    await reset();
    expect((await call('GET', 'api/agents/1/played')).body).toEqual([]);
  });
});

describe('agents and settings', () => {
  it('switch state by the name of a code', async () => {
    const { body } = await call('POST', 'api/agents/1/state', { state: 'Lunch' });
    expect(body).toMatchObject({ state: 'Idle', stateName: 'Lunch' });
    expect((await call('POST', 'api/agents/1/state', { state: 'Sleeping' })).status).toBe(400);
    expect((await call('POST', 'api/agents/1/signout')).body).toMatchObject({ isSignedIn: false });
  });

  it('keep the settings in their ranges', async () => {
    expect((await call('PATCH', 'api/settings', { ronaSeconds: 5 })).body).toMatchObject({ ronaSeconds: 5 });
    expect((await call('PATCH', 'api/settings', { ronaSeconds: -1 })).status).toBe(400);
    expect((await call('PATCH', 'api/settings', { outdialOutcome: 'maybe' })).status).toBe(400);
    expect((await call('PATCH', 'api/settings', { nonsense: 1 })).status).toBe(400);
    expect((await call('PATCH', 'api/settings', { outdialRights: 'some' })).status).toBe(400);
    expect((await call('PATCH', 'api/settings', { outdialPattern: '([' })).status).toBe(400);
    const { body } = await call('PATCH', 'api/settings', { outdialRights: 'tenantOff', outdialPattern: '^112$' });
    expect(body).toMatchObject({ outdialRights: 'tenantOff', outdialPattern: '^112$' });
  });

  it('are all in one answer for the page, and gone after a reset', async () => {
    await call('POST', 'api/calls', {});
    const { body } = await call('GET', 'api/contact-center');
    expect(body).toMatchObject({ calls: [{ state: 'ringing' }], numbers: NUMBERS, agents: [{ isSignedIn: true }, {}] });
    await call('POST', 'api/contact-center/reset');
    expect((await call('GET', 'api/calls')).body).toEqual([]);
  });
});
