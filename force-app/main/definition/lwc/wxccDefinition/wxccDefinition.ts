export * from './callCenterSettings';
export * from './definitionSource';
export * from './diagnostic';
export * from './fieldMapping';
