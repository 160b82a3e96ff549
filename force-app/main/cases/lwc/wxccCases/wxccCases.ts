export * from './caseFields';
export * from './wantsCase';
