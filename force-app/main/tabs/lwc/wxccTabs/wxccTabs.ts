export * from './heartbeatLock';
export * from './phoneLock';
export * from './tabChannel';
export * from './tabLeader';
export * from './tabLine';
