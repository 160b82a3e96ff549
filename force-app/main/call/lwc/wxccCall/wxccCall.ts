export * from './phone';
export * from './phoneState';
