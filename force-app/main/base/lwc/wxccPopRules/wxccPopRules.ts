/*
 * What a definition says in place of a softphone layout, for phones without Open CTI: read by the port to Salesforce, checked
 * by the definition room, which may not know each other.
 */
export * from './popItems';
export * from './popObjects';
export * from './popRule';
