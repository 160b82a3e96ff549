export * from './lightningCrm';
export type * from './lightningPage';
export * from './popRules';
