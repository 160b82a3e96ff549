export * from './findingRow';
export * from './readFileText';
export * from './saveFile';
export * from './setupWords';
