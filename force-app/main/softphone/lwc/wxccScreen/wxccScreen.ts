export * from './createFold';
export * from './describeCall';
export * from './readConnection';
export * from './readScreen';
export type { HostProblem, HostView, PanelSize, SoftphoneHost } from './softphoneHost';
export type { SoftphoneUi } from './softphoneUi';
