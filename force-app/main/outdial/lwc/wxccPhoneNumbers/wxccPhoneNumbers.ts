export * from './describeNumber';
