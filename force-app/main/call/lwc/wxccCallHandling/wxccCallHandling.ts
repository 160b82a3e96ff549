export * from './openCalls';
export * from './readActionSwitches';

// Dialling comes with the handling of calls. Its own front door is also the start's, which must not bring it along.
export { createDialSearch } from 'c/wxccOutdial';
