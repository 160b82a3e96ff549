export type * from './callLog';
export * from './createCallLog';
