import type { CancelTimer, Clock, Unsubscribe, WritableStore } from 'c/wxccBase';
import type { TabLine } from 'c/wxccTabs';
import { TAB_COUNT_TOPICS as TOPIC } from './tabCountTopics';

export interface CountTabsParts {
  readonly line: TabLine;
  readonly clock: Clock;
  /** Is another tab there that would take the phone over? Kept up to date. */
  readonly others: WritableStore<boolean>;
}

/** ms between two questions who is there: a tab that crashed says no goodbye. */
const ASK_EACH = 30_000;
/** Browsers wake a page in the background once a minute: who has not answered for so long (ms) is gone. */
const FORGET_AFTER = 150_000;
const MAX_TABS = 100;

/** Keeps track of the other tabs, for a moment in which nobody can be asked any more: when this one is closed. */
export function countTabs({ line, clock, others }: CountTabsParts): Unsubscribe {
  const seen = new Map<string, number>();
  let cancel: CancelTimer = () => undefined;
  const update = (): void => {
    for (const [tab, at] of seen) if (clock.now() - at > FORGET_AFTER) seen.delete(tab);
    others.set(seen.size > 0);
  };
  const ask = (): void => {
    line.tell(TOPIC.who, null);
    update();
    cancel = clock.after(ASK_EACH, ask);
  };
  const stops = [
    line.hear(TOPIC.here, (tab) => {
      if (typeof tab !== 'string' || tab.length > 64 || seen.size >= MAX_TABS) return;
      seen.set(tab, clock.now());
      update();
    }),
    line.hear(TOPIC.gone, (tab) => {
      seen.delete(String(tab));
      update();
    }),
  ];
  ask();
  return () => {
    cancel();
    stops.forEach((stop) => stop());
    others.set(false);
  };
}
