export * from './holders';
export * from './readAnswer';
export * from './readStored';
export * from './settingsOf';
export * from './storedDefinitions';
