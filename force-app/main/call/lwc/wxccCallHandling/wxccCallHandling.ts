export * from './createCallHandling';
export * from './readActionSwitches';
