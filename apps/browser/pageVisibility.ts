import { createStore } from 'c/wxccBase';
import type { Store } from 'c/wxccBase';

/** Is this browser tab on the screen? @param page the page's `document` */
export function createPageVisibility(onError: (error: unknown) => void, page: Document = document): Store<boolean> {
  const visible = createStore(page.visibilityState === 'visible', onError);
  page.addEventListener('visibilitychange', () => visible.set(page.visibilityState === 'visible'));
  return visible;
}
