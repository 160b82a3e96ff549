export * from './createPhone';
export type { PhoneUser } from 'c/wxccCallDesk';
export type * from './phone';
export type * from './phoneOptions';
export type * from './phoneState';
