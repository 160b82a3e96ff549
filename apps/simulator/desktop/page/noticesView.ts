import type { DesktopStore } from './desktopStore';
import { createRegion, h } from './dom';

/** What went wrong and stays until somebody has read it; and whether the line to the server is down. */
export function noticesView(store: DesktopStore): HTMLElement {
  const place = h('div', { class: 'notices', role: 'status' });
  const draw = createRegion(place);
  const close = (id: number): void =>
    store.update((state) => (state.notices = state.notices.filter((one) => one.id !== id)));
  const update = (): void =>
    draw([store.state.notices, store.state.isOnline], () => [
      !store.state.isOnline && h('div', { class: 'notice warning' }, 'The connection is lost. Reconnecting…'),
      ...store.state.notices.map(({ id, kind, text }) =>
        h(
          'div',
          { class: `notice ${kind}` },
          h('span', {}, text),
          h('button', { type: 'button', class: 'icon', 'aria-label': 'Close', onclick: () => close(id) }, '×'),
        ),
      ),
    ]);
  update();
  store.onChange(update);
  return place;
}
