export * from './callEffect';
export * from './callEvent';
export * from './callSession';
export * from './createPhone';
export * from './phone';
export * from './phoneOptions';
export * from './phoneState';
export * from './reduceCall';
