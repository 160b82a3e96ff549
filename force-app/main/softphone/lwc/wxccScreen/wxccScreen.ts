export * from './callInFront';
export * from './createFold';
export * from './describeCall';
export * from './readConnection';
export * from './readScreen';
export type * from './loadComponent';
export type { HostProblem, HostView, PanelSize, SoftphoneHost } from './softphoneHost';
export type { SoftphoneUi } from './softphoneUi';
