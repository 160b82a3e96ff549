import { createTabLine } from 'c/wxccTabs';
import { createCountingIds, createFakeChannels, createVirtualClock } from '../fakes/fakes';

function setUp() {
  const clock = createVirtualClock();
  const channels = createFakeChannels();
  const errors: unknown[] = [];
  const lines = ['a', 'b', 'c'].map((name) => {
    const channel = channels();
    const line = createTabLine({ channel, clock, ids: createCountingIds(name), onError: (e) => void errors.push(e) });
    return { ...line, channel, line };
  });
  const [one, two, three] = lines as [(typeof lines)[0], (typeof lines)[0], (typeof lines)[0]];
  return { clock, errors, one, two, three };
}

describe('the line between tabs', () => {
  it('brings a question to the tab that serves it, and its answer back to the one that asked', async () => {
    const { clock, one, two, three } = setUp();
    const served: unknown[] = [];
    one.line.serve('dial', (data) => {
      served.push(data);
      return 'done';
    });
    const answers: unknown[] = [];
    three.line.hear('dial', (data) => answers.push(data));
    const answer = two.line.ask('dial', { number: '+1' });
    await clock.advance(0);
    await expect(answer).resolves.toBe('done');
    expect(served).toEqual([{ number: '+1' }]);
    expect(answers).toEqual([]);
  });

  it('says after 3 s that nobody answers, and nobody does it later', async () => {
    const { clock, one, two } = setUp();
    const refusal = two.line.ask('dial', 1).catch((error: unknown) => error);
    await clock.advance(3_000);
    expect(await refusal).toMatchObject({ code: 'timedOut' });
    const served: unknown[] = [];
    one.line.serve('dial', (data) => {
      served.push(data);
      return null;
    });
    // A tab that was frozen hears it now.
    two.channel.post({ line: 'ask', id: 'late', kind: 'dial', until: clock.now() - 1, data: 1 });
    await clock.advance(0);
    expect(served).toEqual([]);
  });

  it('carries out a doubled question once', async () => {
    const { clock, one, two } = setUp();
    let count = 0;
    one.line.serve('dial', () => (count += 1));
    const ask = { line: 'ask', id: 'x', kind: 'dial', until: clock.now() + 1_000, data: 1 };
    two.channel.post(ask);
    two.channel.post(ask);
    await clock.advance(0);
    expect(count).toBe(1);
  });

  it('turns a failure of the other tab into a refusal, and goes on', async () => {
    const { clock, errors, one, two } = setUp();
    one.line.serve('dial', () => {
      throw new Error('no');
    });
    const refusal = two.line.ask('dial', 1).catch((error: unknown) => error);
    await clock.advance(0);
    expect(await refusal).toMatchObject({ code: 'refused' });
    expect(errors).toHaveLength(1);
  });

  it('tells all others, and a listener that throws starves nobody', async () => {
    const { clock, errors, one, two, three } = setUp();
    const heard: unknown[] = [];
    two.line.hear('state', () => {
      throw new Error('no');
    });
    two.line.hear('state', (data) => heard.push(data));
    const stop = three.line.hear('state', (data) => heard.push(data));
    one.line.tell('state', 1);
    await clock.advance(0);
    stop();
    one.line.tell('state', 2);
    await clock.advance(0);
    expect(heard).toEqual([1, 1, 2]);
    expect(errors).toHaveLength(2);
  });

  it('hears neither nonsense nor anything after its end', async () => {
    const { clock, errors, one, two } = setUp();
    const heard: unknown[] = [];
    one.line.hear('state', (data) => heard.push(data));
    const nonsense = [null, 1, 'x', [], {}, { line: 'ask' }, { line: 'tell', kind: 4 }, { line: 'answer', id: {} }];
    nonsense.forEach((each) => two.channel.post(each as never));
    await clock.advance(0);
    one.line.dispose();
    two.line.tell('state', 1);
    await clock.advance(0);
    expect([heard, errors]).toEqual([[], []]);
  });
});
