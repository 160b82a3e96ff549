// A stand-in for the part of the Agent Desktop that @wxcc-desktop/sdk 2.0.15 talks to (`window.AGENTX_SERVICE`),
// written from the SDK's own types and observed behaviour. Pure TypeScript: runs in a page and in jsdom.
export * from './actionsChannels';
export * from './createDesktopHost';
export * from './hostTypes';
export * from './pagedCodes';
export * from './serviceNames';
export * from './signal';
