import type { Clock } from 'c/wxccBase';
import type { PresenceStatus } from '../org/engine';
import { createOmniDesk } from './createOmniDesk';
import type { OmniDesk } from './createOmniDesk';
import type { OmniListener } from './omniTypes';

/** Omni-Channel of the whole org: a desk for each user. */
export interface OmniCenter {
  deskOf(userId: string): OmniDesk;
  /** Every event of every desk. */
  onEvent(listener: (userId: string, ...event: Parameters<OmniListener>) => void): void;
  onChange(listener: (userId: string) => void): void;
  /** Everybody is logged out, and no work is left. */
  reset(): void;
}

export interface OmniCenterOptions {
  readonly statuses: () => readonly PresenceStatus[];
  readonly clock: Clock;
}

export function createOmniCenter({ statuses, clock }: OmniCenterOptions): OmniCenter {
  const desks = new Map<string, OmniDesk>();
  const eventListeners = new Set<(userId: string, ...event: Parameters<OmniListener>) => void>();
  const changeListeners = new Set<(userId: string) => void>();
  const open = (userId: string): OmniDesk => {
    const desk = createOmniDesk({ statuses: statuses(), clock });
    desk.onEvent((name, params) => eventListeners.forEach((listener) => listener(userId, name, params)));
    desk.onChange(() => changeListeners.forEach((listener) => listener(userId)));
    desks.set(userId, desk);
    return desk;
  };
  return {
    deskOf: (userId) => desks.get(userId) ?? open(userId),
    onEvent: (listener) => void eventListeners.add(listener),
    onChange: (listener) => void changeListeners.add(listener),
    reset() {
      const users = [...desks.keys()];
      desks.clear();
      users.forEach((userId) => changeListeners.forEach((listener) => listener(userId)));
    },
  };
}
