export * from './createCountingIds';
export * from './createFakeCrm';
export * from './createVirtualClock';
