import type { PhoneHost } from './agentPage';

/** The host that this run of the tours plays on: set by the Jest project, `browser` or `lightning`. */
export const PHONE_HOST: PhoneHost = (globalThis as { PHONE_HOST?: PhoneHost }).PHONE_HOST ?? 'openCti';
