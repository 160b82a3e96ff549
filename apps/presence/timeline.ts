/** Things that happen at their time, in order. */
export interface Timeline {
  /** ms since the start. */
  readonly now: number;
  at(time: number, task: () => void): void;
  /** Lets everything happen. @returns false when it went on after `limit` tasks */
  run(limit: number): boolean;
}

interface Task {
  readonly time: number;
  readonly order: number;
  readonly does: () => void;
}

export function createTimeline(): Timeline {
  const tasks: Task[] = [];
  let [now, order] = [0, 0];
  const isEarlier = (a: Task, b: Task): boolean => a.time < b.time || (a.time === b.time && a.order < b.order);
  const takeFirst = (): Task | undefined => {
    const first = tasks.reduce<Task | undefined>(
      (best, each) => (!best || isEarlier(each, best) ? each : best),
      undefined,
    );
    if (first) tasks.splice(tasks.indexOf(first), 1);
    return first;
  };
  return {
    get now() {
      return now;
    },
    at: (time, does) => void tasks.push({ time: Math.max(time, now), order: (order += 1), does }),
    run(limit) {
      for (let count = 0; count < limit; count += 1) {
        const task = takeFirst();
        if (!task) return true;
        now = task.time;
        task.does();
      }
      return tasks.length === 0;
    },
  };
}
