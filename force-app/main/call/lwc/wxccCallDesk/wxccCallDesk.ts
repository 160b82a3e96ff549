export * from './callPapers';
export * from './createCallDesk';
export type * from './createDeskCommands';
export * from './createFlowPops';
export * from './createTaskWriter';
export * from './createWrapUpNames';
export type * from './deskContext';
export type * from './deskHandler';
export type * from './phoneUser';
