import { isWxccError } from 'c/wxccBase';
import { createBrowserFrame } from '../browserFrame';

const URL_US = 'https://desktop.wxcc-us1.cisco.com/';

describe('the Desktop frame', () => {
  it('loads once the element is there', () => {
    const frame = createBrowserFrame();
    frame.load(URL_US);
    const element = document.createElement('iframe');
    frame.attach(element);
    expect(element.src).toBe(URL_US);
    expect(frame.element).toBe(element);
  });

  it('loads at once when the element came first, and again when asked again', () => {
    const frame = createBrowserFrame();
    const element = document.createElement('iframe');
    frame.attach(element);
    expect(element.getAttribute('src')).toBeNull();
    frame.load(URL_US);
    frame.load('http://desktop.wxcc-us1.localhost:3003/');
    expect(element.src).toBe('http://desktop.wxcc-us1.localhost:3003/');
  });

  it('names the origins of its permissions one by one, and has no sandbox', () => {
    const frame = createBrowserFrame();
    const element = document.createElement('iframe');
    frame.attach(element);
    frame.load(`${URL_US}?orgId=1`);
    expect(element.getAttribute('allow')).toContain('microphone https://desktop.wxcc-us1.cisco.com');
    expect(element.getAttribute('allow')).not.toContain('*');
    expect(element.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(element.hasAttribute('sandbox')).toBe(false);
  });

  it.each(['javascript:alert(1)', 'http://desktop.wxcc-us1.cisco.com', 'data:text/html,x', 'https://a@b.c', '', '/x'])(
    'refuses %s',
    (url) => {
      const frame = createBrowserFrame();
      const element = document.createElement('iframe');
      frame.attach(element);
      let thrown: unknown;
      try {
        frame.load(url);
      } catch (error) {
        thrown = error;
      }
      expect(isWxccError(thrown, 'badInput')).toBe(true);
      expect(element.getAttribute('src')).toBeNull();
    },
  );

  it('tells of loads while something is to be loaded, until nobody listens', () => {
    const frame = createBrowserFrame();
    const element = document.createElement('iframe');
    let loads = 0;
    const stop = frame.onLoad(() => (loads += 1));
    frame.attach(element);
    element.dispatchEvent(new Event('load'));
    expect(loads).toBe(0);
    frame.load(URL_US);
    element.dispatchEvent(new Event('load'));
    expect(loads).toBe(1);
    frame.unload();
    element.dispatchEvent(new Event('load'));
    frame.load(URL_US);
    stop();
    element.dispatchEvent(new Event('load'));
    expect(loads).toBe(1);
  });
});
