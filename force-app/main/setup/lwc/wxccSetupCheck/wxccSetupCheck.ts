export * from './agentObjects';
export * from './checkOrg';
export * from './checkRights';
export * from './checkValues';
export * from './orgFacts';
export * from './overview';
export * from './readOrgFacts';
export * from './setupFinding';
