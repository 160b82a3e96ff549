export * from './isInCallCenter';
export * from './openCtiApi';
export * from './openCtiClient';
export * from './openCtiCrm';
