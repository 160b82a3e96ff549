export * from './conversion';
export * from './convertDefinition';
export * from './diffSettings';
export * from './writeMapping';
