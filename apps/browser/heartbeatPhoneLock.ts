/** Loaded where the browser refuses its locks, which is seldom: the start does without it. */
export { createHeartbeatLock } from 'c/wxccTabs';
