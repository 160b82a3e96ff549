// What a page loads as `/support/api/66.0/lightning/opencti_min.js` in the simulator.
import { createOpenCti } from './createOpenCti';
import type { ScriptHost } from './createOpenCti';

/** Set by the build; the script's number is part of every message. */
declare const OPENCTI_API_VERSION: number;

const page = window as unknown as ScriptHost & { sforce?: { opencti?: unknown } };
const { api, initialize } = createOpenCti(page, OPENCTI_API_VERSION);

// Defined even when initialising fails, as in life: pages must check where they are, not whether the object is there.
page.sforce = { ...page.sforce, opencti: api };
initialize();
