export * from './agentSnapshot';
export * from './contact';
export * from './desktopCommands';
export * from './desktopEvent';
export * from './desktopPort';
export * from './readAgentSnapshot';
export * from './readContact';
