export * from './createCountingIds';
export * from './createFakeCrm';
export * from './createVirtualClock';
export * from './createFakeAudio';
export * from '../../apps/faults/createFakeChannels';
export * from '../../apps/faults/createFakeLockManager';
export * from './createFrames';
