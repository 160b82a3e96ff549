/** The life of a page: it may end at any moment, without a word. */
export interface Life {
  readonly isDead: boolean;
  /** One of the page's awaits: the fuse burns here. @returns false when the page is dead, or dies now */
  step(): boolean;
  /** The page dies after so many steps. */
  light(steps: number): void;
  kill(): void;
  /** Called once; at once when it is over already. */
  onDeath(task: () => void): void;
}

export function createLife(): Life {
  let isDead = false;
  let fuse = Infinity;
  const tasks: (() => void)[] = [];
  const kill = (): void => {
    if (isDead) return;
    isDead = true;
    tasks.splice(0).forEach((task) => task());
  };
  return {
    get isDead() {
      return isDead;
    },
    step() {
      fuse -= 1;
      if (fuse < 0) kill();
      return !isDead;
    },
    light: (steps) => void (fuse = steps),
    kill,
    onDeath(task) {
      if (isDead) task();
      else tasks.push(task);
    },
  };
}
