import { createStore } from 'c/wxccBase';
import { createUtilityHost } from '../utilityHost';
import type { UtilityHostOptions } from '../utilityHost';

/** jsdom has no layout: the test says when the size has changed. */
class FakeObserver {
  static last: FakeObserver;
  isWatching = false;
  readonly tell: () => void;
  constructor(tell: () => void) {
    this.tell = tell;
    FakeObserver.last = this;
  }
  observe(): void {
    this.isWatching = true;
  }
  disconnect(): void {
    this.isWatching = false;
  }
}

const onError = (error: unknown): never => {
  throw error;
};

function open(parts: Partial<UtilityHostOptions> = {}) {
  Object.assign(globalThis, { ResizeObserver: FakeObserver });
  const root = document.createElement('div');
  const told: unknown[] = [];
  const notifications = {
    state: createStore<'unasked' | 'granted' | 'refused'>('unasked', onError),
    ask: async () => void told.push('asked'),
    show: () => undefined,
  };
  const host = createUtilityHost({
    ...{ page: window, root, notifications, report: (error) => told.push(error) },
    resize: async (size) => void told.push(size),
    takeOver: () => void told.push('takeOver'),
    onFrame: (frame) => void told.push(frame),
    ...parts,
  });
  return { host, root, told };
}

test('the panel’s size is that of what the phone fills, and is followed', () => {
  const { host, root } = open();
  expect(host.size.value).toEqual({ width: 0, height: 0 });
  Object.defineProperty(root, 'clientWidth', { value: 400 });
  Object.defineProperty(root, 'clientHeight', { value: 600 });
  FakeObserver.last.tell();
  expect(host.size.value).toEqual({ width: 400, height: 600 });
});

test('ends with the utility', () => {
  const { host } = open();
  expect(FakeObserver.last.isWatching).toBe(true);
  host.dispose();
  expect(FakeObserver.last.isWatching).toBe(false);
});

test('passes on what the phone asks of what is around it', async () => {
  const { host, told } = open();
  const frame = document.createElement('iframe');
  await host.resize({ width: 1, height: 2 });
  host.takeOver();
  host.allowNotifications();
  host.frameReady(frame);
  host.report('fault');
  expect(told).toEqual([{ width: 1, height: 2 }, 'takeOver', 'asked', frame, 'fault']);
});

test('shows the view that the phone’s own code sets', () => {
  const { host } = open();
  expect(host.view.value).toEqual({ tab: 'undecided' });
  host.show({ tab: 'holder' });
  expect(host.view.value).toEqual({ tab: 'holder' });
});
