export type * from 'c/wxccCallLog';
export type * from 'c/wxccOutbox';
export * from './crm';
export * from './isInCallCenter';
export * from './openCtiApi';
export * from './openCtiClient';
export * from './openCtiCrm';
export type * from './recordSearch';
export * from './screenPop';
