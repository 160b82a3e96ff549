import type { DesktopUrlMemory } from 'c/wxccCall';
import { keep } from './keep';
import type { SmallStorage } from './keep';

const KEY = 'wxcc.desktopUrl';

/** The Desktop's last address in `localStorage`, an org's own. Without storage the frame waits for the settings. */
export function createDesktopMemory(storage: SmallStorage | undefined, orgId: string): DesktopUrlMemory {
  const key = `${KEY}.${orgId}`;
  const last = storage?.getItem(key) ?? undefined;
  return {
    ...(last === undefined ? {} : { last }),
    // Full or refused: only a little time is lost at the next start.
    remember: (url) => keep(storage, key, url),
  };
}
