export * from './blank';
export * from './createDiagnostic';
export * from './diagnostic';
export * from './diagnosticCodes';
export * from './nearMatch';
