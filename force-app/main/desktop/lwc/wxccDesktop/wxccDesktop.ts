export * from './agentSnapshot';
export * from './contact';
export * from './desktopCommands';
export * from './desktopEvent';
export * from './desktopPort';
