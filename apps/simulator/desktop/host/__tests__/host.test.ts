import { answerRequests, createActionsChannels, createDesktopHost, createSignal, pagedCodes } from '../index';
import type { DesktopHostOptions, HostCall } from '../index';

function hostWith(options: Partial<DesktopHostOptions> = {}) {
  const calls: HostCall[] = [];
  const host = createDesktopHost({
    profile: () => null,
    tasks: () => new Map(),
    execute: async (call) => {
      calls.push(call);
      return { type: 'Done' };
    },
    ...options,
  });
  return { host, calls };
}

const message = { type: 'AgentOfferContact', orgId: 'org', trackingId: 't', data: { interactionId: 'i' } };

interface Listenable {
  listen(listener: (value: unknown) => void): void;
}
const services = (host: { service: unknown }) =>
  (host.service as { aqm: Record<string, Record<string, unknown>> }).aqm as unknown as Record<
    string,
    Record<string, Listenable & ((argument: unknown) => Promise<unknown>)>
  >;

describe('signals', () => {
  test('tell listeners until they stop and once-listeners once', () => {
    const source = createSignal<number>();
    const got: string[] = [];
    const handle = source.signal.listen((value) => got.push(`always ${value}`));
    source.signal.listenOnce((value) => got.push(`once ${value}`));
    expect(source.count()).toBe(2);
    source.send(1);
    source.send(2);
    handle.stopListen();
    source.send(3);
    expect(got).toEqual(['always 1', 'once 1', 'always 2']);
  });

  test('a listener that throws starves those after it, as in the real Desktop', () => {
    const source = createSignal<number>();
    const later = jest.fn();
    source.signal.listen(() => {
      throw new Error('broken widget');
    });
    source.signal.listen(later);
    expect(() => source.send(1)).toThrow('broken widget');
    expect(later).not.toHaveBeenCalled();
  });
});

describe('channels', () => {
  test('a request is answered with its own id', () => {
    const channels = createActionsChannels();
    answerRequests(channels, 'getThing', (args) => `thing of ${String(args[0])}`);
    const answers: unknown[] = [];
    channels.createDestination('getThing/Res').addListener(({ args }) => answers.push(args));
    channels.createSource('getThing/Req').send('me', 'id-1');
    expect(answers).toEqual([['thing of me', 'id-1']]);
  });
});

describe('the host', () => {
  test('fires a signal to the service that has it', () => {
    const { host } = hostWith();
    const heard = jest.fn();
    services(host)['contact']!['eAgentOfferContact']!.listen(heard);
    host.fire('eAgentOfferContact', message);
    expect(heard).toHaveBeenCalledWith(message);
    expect(host.listeners('eAgentOfferContact')).toBe(1);
  });

  test('refuses a signal that no service has', () => {
    expect(() => hostWith().host.fire('eMisspelt', message)).toThrow('eMisspelt');
  });

  test('passes commands on with their argument unchanged', async () => {
    const { host, calls } = hostWith();
    await services(host)['contact']!['accept']!({ interactionId: 'i' });
    expect(calls).toEqual([{ service: 'aqm.contact', method: 'accept', argument: { interactionId: 'i' } }]);
  });

  test('gives the profile only when its services are up', async () => {
    const { host } = hostWith({ isInited: false });
    const conf = host.service['conf'] as { fetchProfile(): Promise<unknown> };
    let answered = false;
    void conf.fetchProfile().then(() => (answered = true));
    await Promise.resolve();
    expect(answered).toBe(false);
    host.markReady();
    await conf.fetchProfile();
    expect(host.service.isInited).toBe(true);
  });
});

test('code lists come in pages and can be searched', () => {
  const codes = ['Sale', 'No sale', 'Other'].map((name, at) => ({ id: String(at), name }));
  expect(pagedCodes(codes, { workType: 'WRAP_UP_CODE', page: 1, pageSize: 2 })).toMatchObject({
    data: [{ name: 'Other' }],
    meta: { totalPages: 2, totalRecords: 3 },
  });
  expect(pagedCodes(codes, { workType: 'WRAP_UP_CODE', search: 'sale' })).toMatchObject({
    data: [{ name: 'Sale' }, { name: 'No sale' }],
  });
});
