export * from './findingRow';
export * from './readFileText';
export * from './reasonOf';
export * from './saveFile';
export * from './setupWords';
