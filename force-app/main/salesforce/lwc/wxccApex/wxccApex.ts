export * from './apexGateway';
export * from './apexRecordSearch';
