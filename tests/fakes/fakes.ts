export * from './createCountingIds';
export * from './createFakeCrm';
export * from './createVirtualClock';
export * from './createFakeChannels';
export * from './createFakeLockManager';
