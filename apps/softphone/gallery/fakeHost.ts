import { createStore, type WritableStore } from 'c/wxccBase';
import type { HostView, PanelSize, SoftphoneHost } from 'c/wxccScreen';

export interface FakeHost extends SoftphoneHost {
  readonly asked: readonly PanelSize[];
  readonly done: readonly string[];
  readonly notifications: WritableStore<SoftphoneHost['notifications']['value']>;
  setSize(size: PanelSize): void;
  setView(view: HostView): void;
}

export interface FakeHostOptions {
  readonly size?: PanelSize;
  readonly onFrame?: (frame: HTMLIFrameElement) => void;
  /** Whether the panel takes the sizes it is asked for. */
  readonly refuses?: boolean;
}

const rethrow = (error: unknown): never => {
  throw error;
};

/** A page around the softphone that does what it is asked and remembers it. */
export function createFakeHost(view: HostView, options: FakeHostOptions = {}): FakeHost {
  const views = createStore(view, rethrow);
  const sizes = createStore(options.size ?? { width: 500, height: 600 }, rethrow);
  const asked: PanelSize[] = [];
  const done: string[] = [];
  return {
    view: views,
    size: sizes,
    asked,
    done,
    setSize: (size) => sizes.set(size),
    setView: (next) => views.set(next),
    resize: async (size) => {
      asked.push(size);
      if (options.refuses) throw new Error('refused');
      sizes.set(size);
    },
    takeOver: () => void done.push('takeOver'),
    reload: () => void done.push('reload'),
    notifications: createStore<SoftphoneHost['notifications']['value']>('unasked', rethrow),
    allowNotifications: () => void done.push('allowNotifications'),
    download: (name, text) => void done.push(`download ${name} ${text}`),
    report: (error) => void done.push(`report ${String(error)}`),
    frameReady: (frame) => {
      done.push('frameReady');
      options.onFrame?.(frame);
    },
  };
}
