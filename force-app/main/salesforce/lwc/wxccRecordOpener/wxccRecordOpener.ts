export * from './createRecordOpener';
