import { downloadText } from './downloadText';
import type { BrowserNotifications } from './browserNotifications';
import { createStore } from 'c/wxccBase';
import type { HostView, PanelSize, SoftphoneHost } from 'c/wxccScreen';

/** The softphone's host in a browser page, and the view that the page's own code sets. */
export interface PageHost extends SoftphoneHost {
  show(view: HostView): void;
}

export interface PageHostOptions {
  readonly page: Window;
  resize(size: PanelSize): Promise<void>;
  takeOver(): void;
  onFrame(frame: HTMLIFrameElement): void;
  readonly notifications: BrowserNotifications;
  report(error: unknown): void;
}

const sizeOf = ({ innerWidth, innerHeight }: Window): PanelSize => ({ width: innerWidth, height: innerHeight });

export function createPageHost(options: PageHostOptions): PageHost {
  const { page } = options;
  const report = (error: unknown): void => options.report(error);
  const view = createStore<HostView>({ tab: 'undecided' }, report);
  const size = createStore(sizeOf(page), report);
  const measure = (): void => size.set(sizeOf(page));
  page.addEventListener('resize', measure);
  // A frame of another site learns its size after its script began, and no event tells of the first layout.
  page.requestAnimationFrame(measure);
  return {
    view,
    size,
    show: (next) => view.set(next),
    resize: (next) => options.resize(next),
    takeOver: () => options.takeOver(),
    reload: () => page.location.reload(),
    notifications: options.notifications.state,
    allowNotifications: () => void options.notifications.ask().catch(report),
    download: (name, text) => downloadText(page.document, name, text),
    report,
    frameReady: (frame) => options.onFrame(frame),
  };
}
