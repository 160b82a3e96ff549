export * from './definitionDraft';
export * from './mappingTable';
export * from './popRulesDraft';
export * from './repairDraft';
export * from './variableNames';
