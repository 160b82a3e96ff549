export * from './contactFromText';
export * from './previewCall';
export * from './previewField';
