import type { Direction } from 'c/wxccBase';
import { POP_DEFAULTS, POP_MATCHES } from './popRule';
import type { PopMatch } from './popRule';
import { POP_OBJECTS } from './popObjects';

/** Section of a definition that says what Salesforce keeps in a softphone layout where there is Open CTI. */
export const LAYOUT_SECTION = 'wxccSoftphoneLayout';

/** One item of that section. */
export interface PopItem {
  readonly path: string;
  readonly direction: Direction;
  /** Undefined: the item that says which objects are searched. */
  readonly match?: PopMatch;
  /** What holds where the item is missing, blank or cannot be read. */
  readonly fallback: string;
}

const DIRECTIONS = ['inbound', 'outbound', 'internal'] as const;

/** What a softphone layout says where there is Open CTI: read by the phone without it, and by nobody else. */
export const POP_ITEMS: readonly PopItem[] = DIRECTIONS.flatMap((direction) => [
  { path: `/${LAYOUT_SECTION}/${direction}Objects`, direction, fallback: POP_OBJECTS },
  ...POP_MATCHES.map((match) => ({
    ...{ path: `/${LAYOUT_SECTION}/${direction}${match}`, direction, match },
    fallback: POP_DEFAULTS[direction][match],
  })),
]);
