export * from './knownPaths';
export * from './sections';
export * from './settingItem';
export * from './settingItems';
export * from './regions';
export * from './desktopUrl';
export * from './parsePrefixes';
export * from './parsePresencePairs';
