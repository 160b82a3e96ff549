export * from './callFacts';
export * from './clock';
export * from './ids';
export * from './json';
export * from './notice';
export * from './store';
export * from './wxccError';
