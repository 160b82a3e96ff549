/** Takes back a timer. Harmless when the timer has already fired. */
export type CancelTimer = () => void;

/** Time, handed in so that a test can own it. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number;
  /** Runs `task` once after `delay` ms. */
  after(delay: number, task: () => void): CancelTimer;
}
