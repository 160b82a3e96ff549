export * from './createCallHandling';
