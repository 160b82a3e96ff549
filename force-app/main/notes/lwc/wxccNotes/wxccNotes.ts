export * from './createCallTexts';
