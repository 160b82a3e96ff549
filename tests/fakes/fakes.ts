export * from './createCountingIds';
export * from './createFakeCrm';
export * from './createVirtualClock';
export * from './createFakeAudio';
export * from './createFakeChannels';
export * from './createFakeLockManager';
export * from './createFrames';
