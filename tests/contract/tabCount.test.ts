/** @jest-environment node */
import { createStore } from 'c/wxccBase';
import { createTabLine } from 'c/wxccTabs';
import { announceTab } from '../../apps/softphone/announceTab';
import { countTabs } from '../../apps/softphone/countTabs';
import { createCountingIds, createFakeChannels, createVirtualClock } from '../fakes/fakes';

const onError = (error: unknown): never => {
  throw error;
};

function setUp() {
  const clock = createVirtualClock();
  const channels = createFakeChannels();
  const others = createStore(false, onError);
  const lineOf = (name: string) => createTabLine({ channel: channels(), clock, ids: createCountingIds(name), onError });
  const count = () => countTabs({ line: lineOf('leader'), clock, others });
  const announce = (name: string, page?: Window) =>
    announceTab({ line: lineOf(`line-${name}`), ids: createCountingIds(name), ...(page && { page }) });
  return { clock, channels, others, count, announce };
}

describe('the tabs that would take the phone over', () => {
  it('are known whichever came first, and no longer once they said goodbye', async () => {
    const { clock, others, count, announce } = setUp();
    const first = announce('a');
    count();
    await clock.advance(0);
    expect(others.value).toBe(true);
    const second = announce('b');
    first();
    await clock.advance(0);
    expect(others.value).toBe(true);
    second();
    await clock.advance(0);
    expect(others.value).toBe(false);
  });

  it('say goodbye while their page goes', async () => {
    const { clock, others, count, announce } = setUp();
    const page = new EventTarget();
    announce('a', page as Window);
    count();
    await clock.advance(0);
    page.dispatchEvent(new Event('beforeunload'));
    await clock.advance(0);
    expect(others.value).toBe(false);
  });

  it('are there again when the page stayed', async () => {
    const { clock, others, count, announce } = setUp();
    const page = new EventTarget();
    announce('a', page as Window);
    count();
    page.dispatchEvent(new Event('beforeunload'));
    await clock.advance(30_000);
    expect(others.value).toBe(true);
  });

  it('are forgotten when they crashed, and not while they answer', async () => {
    const { clock, channels, others, count, announce } = setUp();
    const silent = createTabLine({ channel: channels(), clock, ids: createCountingIds('x'), onError });
    count();
    silent.tell('tabs.here', 'crashed');
    await clock.advance(120_000);
    expect(others.value).toBe(true);
    await clock.advance(90_000);
    expect(others.value).toBe(false);
    announce('a');
    await clock.advance(600_000);
    expect(others.value).toBe(true);
  });

  it('are none for what is no tab', async () => {
    const { clock, channels, others, count } = setUp();
    const odd = createTabLine({ channel: channels(), clock, ids: createCountingIds('x'), onError });
    count();
    odd.tell('tabs.here', { tab: 'a' });
    odd.tell('tabs.here', 'x'.repeat(1_000));
    await clock.advance(0);
    expect(others.value).toBe(false);
  });

  it('are nobody for a tab that has let the phone go', async () => {
    const { clock, others, count, announce } = setUp();
    announce('a');
    const stop = count();
    await clock.advance(0);
    stop();
    expect(others.value).toBe(false);
  });
});
