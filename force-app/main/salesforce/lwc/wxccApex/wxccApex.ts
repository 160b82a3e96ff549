export * from './apexGateway';
