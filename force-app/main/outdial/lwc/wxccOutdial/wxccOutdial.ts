export * from './callerIds';
export * from './checkDial';
export * from './createDialer';
export * from './dialFailure';
export type * from './dialRequest';
export * from './fitsDialPlan';
export * from './isSameNumber';
export * from './readNumber';
export * from './withoutPrefix';
