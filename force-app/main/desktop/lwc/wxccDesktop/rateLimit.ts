import type { Clock } from 'c/wxccBase';

export interface RateLimitOptions {
  readonly clock: Clock;
  /** How many may come at once. */
  readonly burst: number;
  /** How many a second in the long run. */
  readonly perSecond: number;
}

/** May one more pass now? A bucket of `burst` tokens that fills with `perSecond`. */
export function createRateLimit({ clock, burst, perSecond }: RateLimitOptions): () => boolean {
  let tokens = burst;
  let filledAt = clock.now();
  return () => {
    const now = clock.now();
    tokens = Math.min(burst, tokens + (Math.max(0, now - filledAt) / 1000) * perSecond);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
