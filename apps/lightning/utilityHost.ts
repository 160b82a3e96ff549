import { createStore } from 'c/wxccBase';
import type { HostView, PanelSize, SoftphoneHost } from 'c/wxccScreen';
import type { BrowserNotifications } from '../softphone/browserNotifications';
import { downloadText } from '../softphone/downloadText';

/** The softphone's host in a Lightning utility, and the view that the phone's own code sets. */
export interface UtilityHost extends SoftphoneHost {
  show(view: HostView): void;
  dispose(): void;
}

export interface UtilityHostOptions {
  readonly page: Window;
  /** What the phone fills: its size is the panel's. */
  readonly root: HTMLElement;
  resize(size: PanelSize): Promise<void>;
  takeOver(): void;
  onFrame(frame: HTMLIFrameElement): void;
  readonly notifications: BrowserNotifications;
  report(error: unknown): void;
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): PanelSize => ({
  width: clientWidth,
  height: clientHeight,
});

export function createUtilityHost(options: UtilityHostOptions): UtilityHost {
  const { page, root } = options;
  const report = (error: unknown): void => options.report(error);
  const view = createStore<HostView>({ tab: 'undecided' }, report);
  const size = createStore(sizeOf(root), report);
  const observer = new ResizeObserver(() => size.set(sizeOf(root)));
  observer.observe(root);
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
    dispose: () => observer.disconnect(),
  };
}
