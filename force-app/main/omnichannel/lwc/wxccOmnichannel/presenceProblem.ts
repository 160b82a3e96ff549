import type { PresenceSide } from './presenceState';

/** A name that is not written as it is on its side, or not there at all. */
export interface PresenceProblem {
  readonly side: PresenceSide;
  /** As it stands in the definition, or on the other side. */
  readonly name: string;
  /** `near`: `meant` is used. `unknown`: nothing is; `meant` is a guess, empty without one. */
  readonly kind: 'near' | 'unknown';
  readonly meant: string;
  /** `/section/item` where the name stands; empty when it is the other side's. */
  readonly path: string;
}
