export * from './createControlSite';
export * from './scenarios';
