import { makeLayout } from 'c/wxccDesktopLayout';
import type { Origins } from './startSimulator';

/** The desktop layout that agents of the simulator get: what `wxcc layout` writes, with our widgets on this machine. */
export function desktopLayout({ desktop, softphone, org }: Origins): unknown {
  const options = { baseUrl: `${desktop}/widgets/`, origins: [softphone, org], panel: true, replaceLegacy: false };
  return makeLayout(undefined, options).layout;
}
