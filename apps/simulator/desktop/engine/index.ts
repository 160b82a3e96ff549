// The simulated contact center: agents, queues, calls. State for all tabs and browsers; no HTTP, no DOM.
export * from './agents';
export * from './calls';
export * from './commands';
export * from './consults';
export * from './createEngine';
export * from './createSampleTenant';
export * from './engineError';
export * from './message';
export * from './model';
export * from './outdial';
export * from './outdialRights';
export * from './settings';
export * from './tenant';
export * from './transfers';
