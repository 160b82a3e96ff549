export * from './createCallerLookup';
export * from './matchRelation';
export * from './searchText';
