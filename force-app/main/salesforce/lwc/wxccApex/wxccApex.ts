export type * from './apexDoor';
export * from './apexGateway';
export * from './apexRecordSearch';
export * from './fetchPresenceStatuses';
export * from './fetchSettingsAge';
