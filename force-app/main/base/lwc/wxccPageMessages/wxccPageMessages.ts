export * from './createPageMessage';
export * from './pageMessage';
export * from './readPageMessage';
