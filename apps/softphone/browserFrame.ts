import { WxccError, type Unsubscribe } from 'c/wxccBase';
import { isAllowedDesktopOverride } from 'c/wxccDefinition';
import { frameAttributes, type FramePort } from 'c/wxccDesktop';

/** A frame port whose element comes later: the page's components draw it when this tab holds the phone. */
export interface BrowserFrame extends FramePort {
  /** The element, as soon as there is one. */
  readonly element: HTMLIFrameElement | undefined;
  /** @param element not yet navigated */
  attach(element: HTMLIFrameElement): void;
}

/**
 * The Desktop's frame in a browser. The definition reader has already chosen the address; it is asked again here, because
 * what stands in `src` runs with the microphone.
 */
export function createBrowserFrame(): BrowserFrame {
  let element: HTMLIFrameElement | undefined;
  let wanted: string | undefined;
  const listeners = new Set<() => void>();
  const navigate = (): void => {
    if (!element || wanted === undefined) return;
    // Before `src`: permissions count from the next navigation on.
    Object.entries(frameAttributes(wanted)).forEach(([name, value]) => element?.setAttribute(name, String(value)));
    element.src = wanted;
  };
  const tell = (): void => {
    if (wanted !== undefined) listeners.forEach((listener) => listener());
  };
  return {
    get element() {
      return element;
    },
    attach(next) {
      element = next;
      element.addEventListener('load', tell);
      navigate();
    },
    load(url) {
      if (!isAllowedDesktopOverride(url))
        throw new WxccError('badInput', 'No Desktop may be framed from this address', { where: 'desktopUrl' });
      wanted = url;
      navigate();
    },
    unload() {
      wanted = undefined;
      if (element) element.src = 'about:blank';
    },
    onLoad(listener): Unsubscribe {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
