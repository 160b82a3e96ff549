import type { WindowMessage } from 'c/wxccDesktop';
import { createBrowserMessages } from '../browserMessages';

interface WindowDouble {
  parent?: WindowDouble;
  postMessage: jest.Mock;
}

const windowBelow = (parent?: WindowDouble): WindowDouble => ({ parent, postMessage: jest.fn() });

describe('the sender of a message', () => {
  const top = windowBelow();
  top.parent = top;
  const frame = windowBelow(top);

  const messages = createBrowserMessages(window, () => frame);

  it('is the frame itself or any frame below it', () => {
    const shell = windowBelow(frame);
    expect(messages.isFromFrame(frame)).toBe(true);
    expect(messages.isFromFrame(shell)).toBe(true);
    expect(messages.isFromFrame(windowBelow(shell))).toBe(true);
  });

  it.each([
    ['the page above', top],
    ['a sister frame', windowBelow(top)],
    ['nobody', null],
    ['no window at all', { parent: frame }],
  ])('is not %s', (_what, source) => {
    expect(messages.isFromFrame(source)).toBe(false);
  });

  it('is nobody while there is no frame', () => {
    expect(createBrowserMessages(window, () => undefined).isFromFrame(undefined)).toBe(false);
    expect(createBrowserMessages(window, () => null).isFromFrame(null)).toBe(false);
  });

  it('is not looked for for ever', () => {
    const loop = windowBelow();
    loop.parent = windowBelow(loop);
    expect(messages.isFromFrame(loop)).toBe(false);
  });
});

describe('messages', () => {
  it('are heard with origin, source and data until nobody listens', () => {
    const heard: WindowMessage[] = [];
    const messages = createBrowserMessages(window, () => undefined);
    const stop = messages.listen((message) => heard.push(message));
    const say = () =>
      window.dispatchEvent(
        new MessageEvent('message', { origin: 'https://a.example', data: { hi: 1 }, source: window }),
      );
    say();
    stop();
    say();
    expect(heard).toEqual([{ origin: 'https://a.example', data: { hi: 1 }, source: window, ports: [] }]);
  });

  it('go to a window at exactly one origin, and nowhere without a window', () => {
    const messages = createBrowserMessages(window, () => undefined);
    const target = windowBelow();
    messages.post(target, 'x', { targetOrigin: 'https://a.example' });
    messages.post(null, 'x', { targetOrigin: 'https://a.example' });
    expect(target.postMessage.mock.calls).toEqual([['x', 'https://a.example', []]]);
  });
});
