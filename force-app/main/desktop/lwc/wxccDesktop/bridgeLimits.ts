import { isRecord } from 'c/wxccBase';

/** Bounds of one message. A contact with 100 variables has about 2,000 values and 60,000 characters. */
export interface MessageLimits {
  readonly values: number;
  readonly characters: number;
  readonly depth: number;
}

/** A task map of 20 contacts must fit, for it comes in one message. */
export const MESSAGE_LIMITS: MessageLimits = { values: 50_000, characters: 2_000_000, depth: 24 };

interface Budget {
  values: number;
  characters: number;
}

function spend(budget: Budget, characters: number): boolean {
  budget.values -= 1;
  budget.characters -= characters;
  return budget.values >= 0 && budget.characters >= 0;
}

function fits(value: unknown, depth: number, budget: Budget): boolean {
  if (typeof value === 'string') return spend(budget, value.length);
  if (!spend(budget, 0)) return false;
  if (Array.isArray(value)) return depth > 0 && value.every((each) => fits(each, depth - 1, budget));
  if (!isRecord(value)) return true;
  return (
    depth > 0 && Object.keys(value).every((key) => spend(budget, key.length) && fits(value[key], depth - 1, budget))
  );
}

/** Is a message small enough to be looked at? Stops at the first bound it meets, so that hostile ones cost little. */
export function isWithinLimits(message: unknown, limits: MessageLimits = MESSAGE_LIMITS): boolean {
  return fits(message, limits.depth, { values: limits.values, characters: limits.characters });
}
