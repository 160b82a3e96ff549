export * from './definitionDraft';
export * from './mappingTable';
export * from './repairDraft';
export * from './variableNames';
