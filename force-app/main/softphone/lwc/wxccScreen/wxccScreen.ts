export * from './createFold';
export * from './describeCall';
export * from './readConnection';
export * from './readScreen';
export * from './softphoneHost';
export * from './softphoneUi';
