export * from './journal';
export * from './memoryJournal';
export * from './outbox';
export * from './outboxPort';
export type { CallSubmission, LaterSave } from './outboxItem';
export type { LoggedCall, OpenCall, OutboxState, WaitingCall } from './outboxState';
