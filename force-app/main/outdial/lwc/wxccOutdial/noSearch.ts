import type { DialSearchState } from './createDialSearch';

/** Nobody has searched yet. */
export const NO_SEARCH: DialSearchState = { step: 'idle', matches: [], withoutNumber: 0, isMore: false };
