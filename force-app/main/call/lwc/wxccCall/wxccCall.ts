export type * from './callEffect';
export * from './callEvent';
export type * from './callSession';
export * from './createPhone';
export type * from './phone';
export type * from './phoneOptions';
export type * from './phoneState';
export * from './reduceCall';
