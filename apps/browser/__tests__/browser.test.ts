import { createBroadcastTabChannel } from '../broadcastTabChannel';
import { createCryptoIds } from '../cryptoIds';
import { createPageVisibility } from '../pageVisibility';
import { createSystemClock } from '../systemClock';

const onError = (error: unknown): void => {
  throw error;
};

describe('the clock of this computer', () => {
  it('tells the time and runs a task later, once', async () => {
    const clock = createSystemClock();
    const before = clock.now();
    let runs = 0;
    await new Promise<void>((resolve) => {
      clock.after(5, () => {
        runs += 1;
        resolve();
      });
    });
    expect(runs).toBe(1);
    expect(Math.abs(before - Date.now())).toBeLessThan(5_000);
  });

  it('does not run a task that was taken back, in time or late', async () => {
    const clock = createSystemClock();
    let runs = 0;
    const cancel = clock.after(1, () => (runs += 1));
    cancel();
    cancel();
    await new Promise<void>((resolve) => void clock.after(20, resolve));
    expect(runs).toBe(0);
  });
});

describe('random ids', () => {
  // jsdom has no `crypto` of its own.
  const source = {
    getRandomValues<T>(array: T): T {
      (array as Uint8Array).forEach((_, index, all) => (all[index] = Math.random() * 256));
      return array;
    },
  };

  it('are 32 hex digits, and no two alike', () => {
    const ids = createCryptoIds(source);
    const many = Array.from({ length: 200 }, () => ids.next());
    expect(many.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
    expect(new Set(many).size).toBe(200);
  });
});

describe('the visibility of the page', () => {
  it('follows the document', () => {
    const page = {
      visibilityState: 'hidden',
      handlers: [] as (() => void)[],
      addEventListener: (_: string, h: () => void) => page.handlers.push(h),
    };
    const visible = createPageVisibility(onError, page as unknown as Document);
    expect(visible.value).toBe(false);
    page.visibilityState = 'visible';
    page.handlers.forEach((handle) => handle());
    expect(visible.value).toBe(true);
  });
});

describe('a browser without BroadcastChannel', () => {
  it('has one tab, which nobody hears', () => {
    const channel = createBroadcastTabChannel('x');
    expect(() => channel.post({ a: 1 })).not.toThrow();
    expect(() => channel.onMessage(() => undefined)()).not.toThrow();
    channel.close();
  });
});
