import { createPageMessage } from 'c/wxccPageMessages';
import type { PageMessage } from 'c/wxccPageMessages';
import { createCountingIds, createVirtualClock } from '../../../../../../tests/fakes/fakes';
import { createDialSender } from '../createDialSender';

function open() {
  const published: PageMessage[] = [];
  const clock = createVirtualClock();
  const sender = createDialSender({
    clock,
    ids: createCountingIds(),
    publish: (message) => published.push(message as unknown as PageMessage),
  });
  const answer = (to: string, data: { done: boolean; reason?: string }): void =>
    sender.hear(createPageMessage('ack', data, { id: 'a', sender: 'phone', answerTo: to }));
  const idOf = (at: number): string => published[at]?.id ?? '';
  return { published, clock, sender, answer, idOf };
}

const RECORD = { id: '0035g0000000001EAA', name: 'Grace Hall', objectType: 'Contact' };

describe('the order to call a number', () => {
  it('goes over the channel with its record, and holds for three seconds', () => {
    const { published, clock, sender } = open();
    const now = clock.now();
    void sender.send({ number: '(415) 555-0123', record: RECORD });

    expect(published).toMatchObject([
      { kind: 'dial', data: { number: '(415) 555-0123', record: RECORD, until: now + 3_000 } },
    ]);
  });

  it('is taken once the phone says so, or refused with its words', async () => {
    const { sender, answer, idOf } = open();
    const taken = sender.send({ number: '1' });
    answer(idOf(0), { done: true });
    const refused = sender.send({ number: '2' });
    answer(idOf(1), { done: false, reason: 'busy' });

    expect(await taken).toEqual({ kind: 'taken' });
    expect(await refused).toEqual({ kind: 'refused', reason: 'busy' });
  });

  it('is taken by nobody when no phone answers in time, and a late answer changes nothing', async () => {
    const { clock, sender, answer, idOf } = open();
    const outcome = sender.send({ number: '1' });
    await clock.advance(2_999);
    answer('another', { done: true });
    await clock.advance(1);
    answer(idOf(0), { done: true });

    expect(await outcome).toEqual({ kind: 'nobody' });
  });

  it('is answered by nothing but an answer', async () => {
    const { clock, sender, published, idOf } = open();
    const outcome = sender.send({ number: '1' });
    for (const value of [published[0], undefined, 'ack', { kind: 'ack', answerTo: idOf(0) }]) sender.hear(value);
    await clock.advance(3_000);

    expect(await outcome).toEqual({ kind: 'nobody' });
  });
});
