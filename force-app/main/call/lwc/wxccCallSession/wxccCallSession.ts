export type * from './callEffect';
export * from './callEvent';
export * from './callFactsOf';
export type * from './callSession';
export * from './createCallBook';
export * from './readDesktopEvent';
export * from './reduceCall';
