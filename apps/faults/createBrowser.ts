import type { JournalMemory } from 'c/wxccOutbox';
import { createFakeChannels } from './createFakeChannels';
import { createFakeLockManagers } from './createFakeLockManager';
import { createTab } from './createTab';
import type { Tab, TabParts } from './createTab';
import type { StoredTexts } from './mortalStorage';

export type BrowserParts = Omit<TabParts, 'journal' | 'storage' | 'channel' | 'locks'>;

/** The browser of one agent: what its tabs share. */
export interface Browser {
  /** Those that are alive, oldest first. */
  readonly tabs: readonly Tab[];
  /** The one that holds the phone. */
  readonly leader: Tab | undefined;
  readonly journal: JournalMemory | undefined;
  /** Opens a tab and shows it. */
  open(): Tab;
  /** Brings a tab to the front. */
  show(tab: Tab): void;
}

/** @param hasStorage false: no database, no `localStorage`, no Web Locks, as in a frame of another site */
export function createBrowser(parts: BrowserParts, hasStorage: boolean): Browser {
  const channels = createFakeChannels();
  const locks = createFakeLockManagers();
  const journal: JournalMemory | undefined = hasStorage ? { entries: new Map() } : undefined;
  const storage: StoredTexts | undefined = hasStorage ? {} : undefined;
  let all: readonly Tab[] = [];
  const tabs = (): readonly Tab[] => (all = all.filter(({ life }) => !life.isDead));
  const show = (shown: Tab): void => tabs().forEach((tab) => tab.show(tab === shown));
  return {
    journal,
    get tabs() {
      return tabs();
    },
    get leader() {
      return tabs().find(({ leader }) => leader.role.value === 'leader');
    },
    open() {
      const tab = createTab({
        ...{ ...parts, journal, storage, channel: channels() },
        locks: hasStorage ? locks() : undefined,
      });
      all = [...tabs(), tab];
      // Closing a tab shows its neighbour.
      tab.life.onDeath(() => {
        const next = tabs().at(-1);
        if (next) show(next);
      });
      show(tab);
      return tab;
    },
    show,
  };
}
