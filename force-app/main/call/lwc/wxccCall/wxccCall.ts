export * from './createPhone';
export type * from './callControls';
export type { PhoneNotices } from './createNoticeList';
export type { PhoneDialer } from './createPhoneDialer';
export type { PhoneUser } from 'c/wxccCallDesk';
export type * from './phone';
export type * from './phoneOptions';
export type * from './phoneState';
export type * from './salesforceActions';
