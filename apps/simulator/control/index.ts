export * from './createControlSite';
export * from './scenarios';
export * from './readOrgNumbers';
