export * from './convertValue';
export * from './fieldDescribe';
export * from './isRecordId';
export * from './plainText';
export * from './readDateTime';
export * from './readNumber';
