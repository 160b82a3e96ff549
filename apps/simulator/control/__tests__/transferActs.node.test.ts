import { request } from 'node:http';
import { createCountingIds, createVirtualClock } from '../../../../tests/fakes/fakes';
import { createEngine } from '../../desktop/engine';
import { startOrigin } from '../../server/startOrigin';
import type { RunningOrigin } from '../../server/startOrigin';
import type { ControlSite } from '../createControlSite';
import { createCaptures } from '../../recording/createCaptures';
import { createControlSite } from '../createControlSite';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const clock = createVirtualClock();
const engine = createEngine({ clock, ids: createCountingIds() });
const [ada, ben] = engine.tenant.agents.map(({ id }) => id) as [string, string];
const NUMBERS = { known: [{ number: '+14155550123', label: 'Grace Hall' }], ambiguous: [], unknown: [] };
let site: ControlSite;
let origin: RunningOrigin;

function post(path: string, body: unknown = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { port: origin.port, host: '127.0.0.1', method: 'POST', path: `/simulator/api/${path}` };
    const sent = request(options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] }));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
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

async function talking(): Promise<string> {
  engine.reset();
  await post('agents/1/signin');
  await post('agents/2/signin');
  const { body } = await post('calls', { from: '+14155550123', to: '1' });
  const id = String(body['interactionId']);
  await post(`calls/${id}/accept`);
  return id;
}

describe('two agents over HTTP', () => {
  it('transfer to the other, who is made available and answers', async () => {
    const id = await talking();
    expect((await post(`calls/${id}/transfer`, { to: '2' })).body).toMatchObject({ state: 'ringing', agentId: ben });
    expect((await post(`calls/${id}/accept`)).body).toMatchObject({ state: 'connected', ownerId: ben });
    expect((await post(`calls/${id}/wrapup`, { agent: '1', reason: 'Sale' })).status).toBe(200);
    expect((await post(`calls/${id}/end`, { agent: '2' })).body).toMatchObject({ state: 'ended' });
  });

  it('consult, transfer the consult, and never to nobody', async () => {
    const id = await talking();
    expect((await post(`calls/${id}/consult`)).status).toBe(400);
    expect((await post(`calls/${id}/consult`, { to: '2' })).body).toMatchObject({ consult: { state: 'ringing' } });
    expect((await post(`calls/${id}/consult-transfer`)).status).toBe(409);
    await post(`calls/${id}/accept`, { agent: '2' });
    expect((await post(`calls/${id}/consult-transfer`)).body).toMatchObject({ ownerId: ben });
  });

  it('confer, drop and leave', async () => {
    const id = await talking();
    await post(`calls/${id}/consult`, { queue: engine.tenant.queues[0]!.name });
    await post(`calls/${id}/accept`, { agent: '2' });
    await post(`calls/${id}/conference`);
    expect((await post(`calls/${id}/drop`, { to: '2' })).body).toMatchObject({ ownerId: ada });
    await post(`calls/${id}/consult`, { to: '2' });
    await post(`calls/${id}/accept`, { agent: '2' });
    await post(`calls/${id}/conference`);
    expect((await post(`calls/${id}/leave`)).body).toMatchObject({ ownerId: ben });
  });

  it.each([
    ['transfer', { state: 'ringing' }],
    ['consult', { consult: { state: 'ringing' } }],
    ['conference', { consult: { state: 'conferencing' } }],
  ])('play the scenario %s by themselves', async (name, expected) => {
    engine.reset();
    await post('agents/1/signin');
    await post('agents/2/signin');
    expect((await post(`scenarios/${name}`, { to: '1' })).status).toBe(200);
    await clock.advance(10_000);
    expect(engine.listCalls()[0]).toMatchObject(expected);
  });

  it('need a second agent', async () => {
    engine.reset();
    await post('agents/1/signin');
    expect((await post('scenarios/transfer', { to: '1' })).status).toBe(409);
  });
});
