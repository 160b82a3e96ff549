// Merges our widgets into a Webex desktop layout, takes them out, or writes a new layout. Pure: files are the caller's.
export * from './layoutTypes';
export * from './makeLayout';
export * from './widgetAddress';
