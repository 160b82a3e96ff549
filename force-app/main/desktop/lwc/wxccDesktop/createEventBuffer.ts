import type { DesktopEvent } from './desktopEvent';

/** Events kept until the softphone welcomes us: hours of calls in a Desktop that nobody frames yet. */
export const BUFFER_SIZE = 500;

/** An event before it has its number. */
export type WidgetEvent = Omit<DesktopEvent, 'seq'>;

/** Numbers events and keeps them until they can be sent. */
export interface EventBuffer {
  add(event: WidgetEvent): void;
  /**
   * Takes out everything in order. Were there too many, the oldest are gone and the first event says so: module
   * `relay`, event `eventsLost`, message `{ count }`, under the number of the last one lost.
   */
  take(): readonly DesktopEvent[];
}

export function createEventBuffer(size = BUFFER_SIZE): EventBuffer {
  const kept: DesktopEvent[] = [];
  let seq = 0;
  let lost = 0;
  const marker = (): readonly DesktopEvent[] => {
    const last = kept[0];
    if (lost === 0 || !last) return [];
    return [{ seq: last.seq - 1, at: last.at, module: 'relay', event: 'eventsLost', message: { count: lost } }];
  };
  return {
    add(event) {
      seq += 1;
      kept.push({ seq, ...event });
      if (kept.length <= size) return;
      kept.shift();
      lost += 1;
    },
    take() {
      const events = [...marker(), ...kept.splice(0)];
      lost = 0;
      return events;
    },
  };
}
