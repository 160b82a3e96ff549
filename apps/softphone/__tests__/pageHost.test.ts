import type { Crm } from 'c/wxccSalesforce';
import { createBrowserNotifications } from '../browserNotifications';
import { createDesktopMemory } from '../desktopMemory';
import { followUtility } from '../followUtility';
import { createFakePhone } from '../gallery/fakePhone';
import { sampleCall, SCENARIOS } from '../gallery/scenarios';
import { createTestUi } from '../gallery/testKit';
import { readOpenCti } from '../openCtiGlobal';
import { createPageHost } from '../pageHost';

const rethrow = (error: unknown): never => {
  throw error;
};

const ready = SCENARIOS.find(({ name }) => name === 'ready')!.state;

describe('the page as host', () => {
  it('follows the window’s size and passes on what it is asked', async () => {
    const done: unknown[] = [];
    const host = createPageHost({
      page: window,
      notifications: createBrowserNotifications(undefined, { onClick: () => undefined, onError: rethrow }),
      resize: async (size) => void done.push(size),
      takeOver: () => done.push('takeOver'),
      onFrame: (frame) => done.push(frame),
      report: (error) => done.push(error),
    });
    const frame = document.createElement('iframe');
    await host.resize({ width: 1, height: 2 });
    host.takeOver();
    host.frameReady(frame);
    host.report('x');
    expect(done).toEqual([{ width: 1, height: 2 }, 'takeOver', frame, 'x']);
    Object.assign(window, { innerWidth: 321, innerHeight: 123 });
    window.dispatchEvent(new Event('resize'));
    expect(host.size.value).toEqual({ width: 321, height: 123 });
    // A frame of another site gets its first size without an event.
    Object.assign(window, { innerWidth: 498, innerHeight: 597 });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(host.size.value).toEqual({ width: 498, height: 597 });
    host.show({ tab: 'holder' });
    expect(host.view.value).toEqual({ tab: 'holder' });
  });
});

describe('the Desktop’s last address', () => {
  const memory = () => {
    const values = new Map<string, string>();
    return {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
    };
  };

  it('is an org’s own', () => {
    const storage = memory();
    createDesktopMemory(storage, 'a').remember('https://x.example');
    expect(createDesktopMemory(storage, 'a').last).toBe('https://x.example');
    expect(createDesktopMemory(storage, 'b').last).toBeUndefined();
  });

  it('is unknown without storage, and forgotten when storage is full', () => {
    expect(createDesktopMemory(undefined, 'a').last).toBeUndefined();
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full');
      },
    };
    expect(() => createDesktopMemory(full, 'a').remember('https://x.example')).not.toThrow();
  });
});

describe('the utility item', () => {
  function panel(): { told: string[]; panel: Pick<Crm['panel'], 'label' | 'icon'> } {
    const told: string[] = [];
    return {
      told,
      panel: {
        label: async (text) => void told.push(`label ${text}`),
        icon: async (key) => void told.push(`icon ${key}`),
      },
    };
  }
  const { labels } = createTestUi();

  it('says who rings, and is told only what changed', () => {
    const { told, panel: item } = panel();
    const phone = createFakePhone(ready);
    followUtility(phone, item, { labels, onError: rethrow });
    expect(told.splice(0)).toEqual(['label Phone', 'icon call']);
    phone.set({ calls: [sampleCall] });
    expect(told.splice(0)).toEqual(['label Incoming call: Avery Stone', 'icon incoming_call']);
    phone.set({ notLogged: 1 });
    expect(told.splice(0)).toEqual([]);
    phone.set({ calls: [] });
    expect(told).toEqual(['label Phone', 'icon call']);
  });

  it('is left alone after the phone is gone', () => {
    const { told, panel: item } = panel();
    const phone = createFakePhone(ready);
    followUtility(phone, item, { labels, onError: rethrow })();
    told.splice(0);
    phone.set({ calls: [sampleCall] });
    expect(told).toEqual([]);
  });

  it('may be refused', async () => {
    const errors: unknown[] = [];
    const refuse = async (): Promise<void> => {
      throw new Error('no');
    };
    followUtility(
      createFakePhone(ready),
      { label: refuse, icon: refuse },
      { labels, onError: (error) => errors.push(error) },
    );
    await Promise.resolve();
    await Promise.resolve();
    expect(errors).toHaveLength(2);
  });
});

describe('Salesforce’s script', () => {
  it('is found where it stands', () => {
    const opencti = {};
    expect(readOpenCti({ sforce: { opencti } })).toBe(opencti);
  });

  it.each([undefined, {}, { sforce: null }, { sforce: { opencti: 1 } }])('is missing in %p', (page) => {
    expect(readOpenCti(page)).toBeUndefined();
  });
});
