export * from './callKey';
export * from './callSubject';
export * from './formatCallTime';
export * from './mappedTaskFields';
export * from './taskFields';
