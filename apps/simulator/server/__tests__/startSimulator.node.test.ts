import path from 'node:path';
import { SAMPLE_NUMBERS } from '../../org/engine';
import { PortBusy } from '../startOrigin';
import { startSimulator } from '../startSimulator';
import type { Simulator } from '../startSimulator';

const root = path.resolve(__dirname, '../../../..');

/** Node resolves no `*.localhost` names everywhere; the port alone says which origin is meant. */
const local = (origin: string): string => `http://127.0.0.1:${new URL(origin).port}`;

describe('the simulator', () => {
  let simulator: Simulator;
  let org: string;
  beforeAll(async () => {
    simulator = await startSimulator({ root, port: 0 });
    org = local(simulator.origins().org);
  });
  afterAll(() => simulator.close());
  afterEach(() => fetch(`${org}/api/org/reset`, { method: 'POST' }));

  const get = async (address: string): Promise<unknown> => (await fetch(org + address)).json();
  const send = async (method: string, address: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(org + address, { method, body: JSON.stringify(body), headers });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('runs three origins, the softphone same-site with the org and the Desktop elsewhere', () => {
    const { org: first, softphone, desktop } = simulator.origins();
    expect(first).toMatch(/^http:\/\/acme\.lightning\.localhost:\d+$/);
    expect(softphone).toMatch(/^http:\/\/acme--c\.lightning\.localhost:\d+$/);
    expect(desktop).toMatch(/^http:\/\/desktop\.wxcc-us1\.localhost:\d+$/);
  });

  it('points every definition to its own Desktop', async () => {
    expect(await get('/api/org/settings')).toMatchObject({
      '/wxccSoftphone/desktopUrl': simulator.origins().desktop,
      '/reqGeneralInfo/reqAdapterUrl': expect.stringContaining('/apex/WxccSoftphone'),
    });
  });

  it('takes another definition while it runs, and says what cannot be read', async () => {
    const xml =
      '<callCenter><section sortOrder="0" name="a" label="A"><item sortOrder="0" name="b" label="B">c</item></section></callCenter>';
    const put = (body: string) => fetch(`${org}/api/org/definition`, { method: 'PUT', body });
    expect((await put('<callCenter><section>')).status).toBe(422);
    expect((await put(xml)).status).toBe(200);
    expect(await get('/api/org/settings')).toMatchObject({
      '/a/b': 'c',
      '/a/b/label': 'B',
      '/wxccSoftphone/desktopUrl': simulator.origins().desktop,
    });
  });

  it('answers Open CTI as the user who is logged in, and tells the page what to pop', async () => {
    const args = { searchParams: SAMPLE_NUMBERS.contact, callType: 'inbound' };
    const { body } = await send('POST', '/api/org/opencti', { method: 'searchAndScreenPop', args });
    expect(body).toMatchObject({ answer: { success: true }, pop: { type: 'sobject' } });
  });

  it('logs in another user by cookie', async () => {
    const dana = simulator.org.users[3]?.Id ?? '';
    const response = await fetch(`${org}/api/org/session`, { method: 'POST', body: JSON.stringify({ userId: dana }) });
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const runApex = { method: 'runApex', args: { apexClass: 'WxccOpenCti', methodName: 'invoke', methodParams: '' } };
    const { body } = await send('POST', '/api/org/opencti', runApex, { cookie });
    expect(body).toMatchObject({ answer: { success: false } });
  });

  it('counts round trips, and not what costs none', async () => {
    await send('POST', '/api/org/opencti', { method: 'getSoftphoneLayout', args: {} });
    await send('POST', '/api/org/opencti', { method: 'screenPop', args: {} });
    expect(await get('/api/org/counters')).toEqual({ roundTrips: 1, calls: { getSoftphoneLayout: 1, screenPop: 1 } });
  });

  it('makes, changes and deletes records under the org’s rules', async () => {
    const { body } = await send('POST', '/api/org/records/Contact', { LastName: 'Vega' });
    const address = `/api/org/record/${String(body.Id)}`;
    expect(await send('PATCH', address, { Phone: '+34911234567' })).toMatchObject({
      status: 200,
      body: { Name: 'Vega' },
    });
    expect((await send('POST', '/api/org/records/Contact', {})).status).toBe(422);
    expect((await send('POST', '/api/org/records/Nothing', {})).status).toBe(404);
    expect(await send('DELETE', address, undefined)).toMatchObject({ body: { deleted: true } });
    expect((await fetch(org + address)).status).toBe(404);
  });

  it('lets a test break a method', async () => {
    await send('PUT', '/api/org/door/saveLog', { failure: { code: 'SERVER_ERROR', description: 'Down' }, times: 1 });
    const save = { method: 'saveLog', args: { object: { entityApiName: 'Task', Subject: 'Call' } } };
    expect((await send('POST', '/api/org/opencti', save)).body).toMatchObject({ answer: { success: false } });
    expect((await send('POST', '/api/org/opencti', save)).body).toMatchObject({ answer: { success: true } });
  });

  it.each(['not json', '[]'])('refuses the body %s', async (body) => {
    expect((await fetch(`${org}/api/org/opencti`, { method: 'POST', body })).status).toBe(400);
  });

  it('renders the package’s own Visualforce page for the user, framed by the org alone', async () => {
    const softphone = local(simulator.origins().softphone);
    const response = await fetch(`${softphone}/apex/WxccSoftphone`);
    const html = await response.text();
    expect(html).toContain(`data-user-id="${simulator.org.user.Id}"`);
    expect(html).toContain('src="/resource/1/WxccSoftphone/start/softphone.js"');
    expect(html).not.toMatch(/\{!|apex:/);
    expect(response.headers.get('content-security-policy')).toBe(`frame-ancestors ${simulator.origins().org}`);
  });

  it('carries the session to the softphone’s host, and redirects nowhere else', async () => {
    const softphone = local(simulator.origins().softphone);
    const open = (retURL: string) =>
      fetch(`${softphone}/secur/frontdoor.jsp?sid=005x&retURL=${encodeURIComponent(retURL)}`, { redirect: 'manual' });
    const inside = await open('/apex/WxccSoftphone?mode=Lightning');
    expect(inside.headers.get('location')).toBe('/apex/WxccSoftphone?mode=Lightning');
    expect(inside.headers.get('set-cookie')).toContain('sid=005x');
    expect((await open('//evil.example')).headers.get('location')).toBe('/apex/WxccSoftphone');
  });

  it('serves no file outside its folders', async () => {
    expect((await fetch(`${org}/slds/..%2f..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it('says that a given port is busy', async () => {
    const port = Number(new URL(org).port);
    await expect(startSimulator({ root, port })).rejects.toBeInstanceOf(PortBusy);
  });
});
