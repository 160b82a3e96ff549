import { createPageMessage } from 'c/wxccPageMessages';
import type { DialOrder } from 'c/wxccPageMessages';
import { serveDialMessages } from 'c/wxccOutdial';
import type { DialRequest } from 'c/wxccOutdial';
import { createCountingIds, createFakeCrm } from '../../../../../../tests/fakes/fakes';

const NOW = 1_000;
const RECORD = { id: '0035g0000000001EAA', name: 'Grace Hall', objectType: 'Contact' };

function serve() {
  const crm = createFakeCrm();
  const dialled: DialRequest[] = [];
  const errors: unknown[] = [];
  const stop = serveDialMessages({
    ...{ messages: crm.messages, panel: crm.panel, clock: { now: () => NOW }, ids: createCountingIds() },
    dial: (request) => dialled.push(request),
    onError: (error) => errors.push(error),
  });
  const asked = (method: string): unknown[] =>
    crm.calls.filter((call) => call.method === method).map(({ args }) => args[0]);
  const order = (data: Partial<DialOrder> = {}, id = 'm-1'): void =>
    crm.receive(
      createPageMessage('dial', { number: '+1 415 555 0123', until: NOW, ...data }, { id, sender: 'button' }),
    );
  return { crm, dialled, errors, stop, asked, order };
}

const settle = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

describe('a number that a component of the page wants to call', () => {
  it('is dialled with its record, acknowledged, and the phone comes up', async () => {
    const { dialled, asked, order } = serve();
    await settle();
    order({ record: RECORD });

    expect(dialled).toEqual([{ number: '+1 415 555 0123', record: RECORD }]);
    expect(asked('publish')).toMatchObject([{ kind: 'ack', answerTo: 'm-1', data: { done: true } }]);
    expect(asked('show')).toEqual([true]);
  });

  it('is dialled once, however often the message comes', async () => {
    const { dialled, asked, order } = serve();
    await settle();
    order();
    order();
    order({}, 'm-2');

    expect(dialled).toHaveLength(2);
    expect(asked('publish')).toHaveLength(2);
  });

  it('is left alone when nobody waits for it any more', async () => {
    const { dialled, asked, order } = serve();
    await settle();
    order({ until: NOW - 1 });

    expect(dialled).toEqual([]);
    expect(asked('publish')).toEqual([]);
  });

  it('is nothing but a dial message', async () => {
    const { crm, dialled } = serve();
    await settle();
    const ack = createPageMessage('ack', { done: true }, { id: 'm-1', sender: 'other' });
    for (const value of [ack, undefined, 'dial', { kind: 'dial', data: { number: '1' } }]) crm.receive(value);

    expect(dialled).toEqual([]);
  });

  it('is dialled also where nobody hears the answer', async () => {
    const { crm, dialled, errors, order } = serve();
    await settle();
    crm.answers.failures.set('publish', new Error('no channel'));
    order();
    await settle();

    expect(dialled).toHaveLength(1);
    expect(errors).toEqual([new Error('no channel')]);
  });

  it('is left alone once the phone is gone, also when that was before the channel was there', async () => {
    const late = serve();
    late.stop();
    await settle();
    late.order();
    const early = serve();
    await settle();
    early.stop();
    early.order();

    expect([...late.dialled, ...early.dialled]).toEqual([]);
  });
});
