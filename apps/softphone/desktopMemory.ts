import type { DesktopUrlMemory } from 'c/wxccCall';

const KEY = 'wxcc.desktopUrl';

/** The Desktop's last address in `localStorage`, an org's own. Without storage the frame waits for the settings. */
export function createDesktopMemory(
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
  orgId: string,
): DesktopUrlMemory {
  const key = `${KEY}.${orgId}`;
  const last = storage?.getItem(key) ?? undefined;
  return {
    ...(last === undefined ? {} : { last }),
    remember(url) {
      try {
        storage?.setItem(key, url);
      } catch (error) {
        // Full or refused: only a little time is lost at the next start.
        if (!(error instanceof DOMException)) throw error;
      }
    },
  };
}
