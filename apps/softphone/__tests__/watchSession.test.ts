import { createStore } from 'c/wxccBase';
import { createVirtualClock } from '../../../tests/fakes/fakes';
import { isPageServed } from '../isPageServed';
import { watchSession } from '../watchSession';

const onError = (error: unknown): never => {
  throw error;
};

function setUp({ isServed = false, answers = false } = {}) {
  const clock = createVirtualClock();
  const page = new EventTarget();
  const visible = createStore(false, onError);
  const asked: string[] = [];
  const stop = watchSession({
    ...{ page: page as Window, clock, visible, onError },
    isPageServed: async () => asked.push('page') > 0 && isServed,
    doesAnswer: async () => asked.push('call') > 0 && answers,
    onOver: () => void asked.push('over'),
  });
  const focus = async () => {
    page.dispatchEvent(new Event('focus'));
    await clock.advance(0);
  };
  return { clock, visible, asked, stop, focus };
}

describe('a session that ended under an open page', () => {
  it('is noticed when somebody comes back to it', async () => {
    const { clock, asked, focus } = setUp();
    await clock.advance(60_000);
    await focus();
    expect(asked).toEqual(['page', 'call', 'over']);
  });

  it('is noticed when the tab is shown again', async () => {
    const { clock, visible, asked } = setUp();
    await clock.advance(60_000);
    visible.set(true);
    await clock.advance(0);
    expect(asked).toContain('over');
  });

  it.each([
    ['Salesforce gives the page out', { isServed: true }, ['page']],
    ['Salesforce still answers', { answers: true }, ['page', 'call']],
  ])('is none while %s', async (_what, facts, expected) => {
    const { clock, asked, focus } = setUp(facts);
    await clock.advance(60_000);
    await focus();
    expect(asked).toEqual(expected);
  });

  it('is not asked for by itself, nor twice a minute, nor afterwards', async () => {
    const { clock, asked, stop, focus } = setUp({ isServed: true });
    await focus();
    await clock.advance(3_600_000);
    expect(asked).toEqual([]);
    await focus();
    await clock.advance(59_000);
    await focus();
    expect(asked).toEqual(['page']);
    stop();
    await clock.advance(60_000);
    await focus();
    expect(asked).toEqual(['page']);
  });
});

describe('the question for the page', () => {
  const ask = (answer: Partial<Response> | Error) => {
    const requests: unknown[] = [];
    const fetch = (async (address: string, init: RequestInit) => {
      requests.push([address, init.method, init.redirect]);
      if (answer instanceof Error) throw answer;
      return answer;
    }) as unknown as Window['fetch'];
    const location = { pathname: '/apex/WxccSoftphone' } as Location;
    return isPageServed({ location, fetch }).then((isServed) => ({ isServed, requests }));
  };

  it('wants no content and follows nobody', async () => {
    const { isServed, requests } = await ask({ type: 'basic', status: 200 });
    expect(isServed).toBe(true);
    expect(requests).toEqual([['/apex/WxccSoftphone', 'HEAD', 'manual']]);
  });

  it.each([
    ['the sign-in page', { type: 'opaqueredirect', status: 0 } as const, false],
    ['no session', { type: 'basic', status: 401 } as const, false],
    ['a fault of the server', { type: 'basic', status: 500 } as const, true],
    ['no line', new TypeError('Failed to fetch'), true],
  ])('%s: %p', async (_what, answer, expected) => {
    expect((await ask(answer)).isServed).toBe(expected);
  });
});
