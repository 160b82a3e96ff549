import type { Phone } from 'c/wxccCall';

/**
 * Moments of the start-up, as User Timing marks: what the bench and an administrator's browser tools read. `begin` is set by the
 * native utility, which has no navigation of its own to count from.
 */
export type PageMark = 'wxcc:begin' | 'wxcc:first-paint' | 'wxcc:settings' | 'wxcc:desktop' | 'wxcc:ready';

/** Sets each mark once, when the phone gets there. */
export function markStartUp(phone: Phone, mark: (name: PageMark) => void): void {
  const done = new Set<PageMark>();
  const once = (name: PageMark, is: boolean): void => {
    if (!is || done.has(name)) return;
    done.add(name);
    mark(name);
  };
  const look = (): void => {
    const { settings, desktop, ready } = phone.state.value.readiness;
    once('wxcc:settings', settings === 'done');
    once('wxcc:desktop', desktop === 'connected');
    once('wxcc:ready', ready);
  };
  phone.state.subscribe(look);
  look();
}
