export * from './callLog';
export * from './crm';
export * from './journal';
export * from './screenPop';
