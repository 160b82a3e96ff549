export type * from 'c/wxccCallLog';
export type * from 'c/wxccOutbox';
export * from './crm';
export * from './orgPath';
export type * from './recordSearch';
export * from './screenPop';
