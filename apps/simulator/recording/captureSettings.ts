import { isRecord } from 'c/wxccBase';
import { HttpError } from '../server/httpError';

/** What goes wrong on demand. `status` and `body` are Webex's own; the others happen before it is reached or after. */
export const FAULTS = {
  none: {},
  notSignedIn: { status: 401 },
  scopeMissing: { status: 403, body: '{"message":"Insufficient scope: cjp:config_read is required"}' },
  roleMissing: { status: 403, body: '{"message":"Only an administrator or supervisor may do this"}' },
  moduleMissing: { status: 403, body: '{"message":"The Recording Management module is not enabled"}' },
  licenceMissing: { status: 403, body: '{"message":"A Premium license is required"}' },
  rightMissing: { status: 403, body: '{"trackingId":"simulated"}' },
  wrongRegion: { status: 403, body: '{"message":"Org mismatch"}' },
  keptNoLonger: { status: 404, body: '{"message":"Task not found"}' },
  busy: { status: 429 },
  unavailable: { status: 500, body: '{"message":"Internal"}' },
  refused: { status: 400, body: '{"message":"taskIds must be UUIDs"}' },
  unreadable: { status: 200, body: '<html>Proxy</html>' },
  timedOut: { fails: 'Read timed out' },
  permissionMissing: { fails: 'no access', credential: 'permissionMissing' },
  sharedSignedOut: { fails: 'no sign-in', credential: 'permissionMissing', shared: 'notSignedIn' },
  notSetUp: { fails: 'no endpoint', credential: 'notSetUp' },
  /** Webex lists nothing: not stored yet, or never recorded. */
  empty: { isEmpty: true },
  /** Webex lists a file and hands it to nobody. */
  sensitive: { isWithheld: true },
  /** The file's address is dead from the start. */
  deadLinks: { isDead: true },
} as const satisfies Readonly<Record<string, Fault>>;

export interface Fault {
  readonly status?: number;
  readonly body?: string;
  /** The request does not arrive, in the platform's words. */
  readonly fails?: string;
  /** How the user's own sign-in stands, and the shared one. */
  readonly credential?: string;
  readonly shared?: string;
  readonly isEmpty?: boolean;
  readonly isWithheld?: boolean;
  readonly isDead?: boolean;
}

export type FaultName = keyof typeof FAULTS;

/** Live knobs of the simulated recordings. */
export interface CaptureSettings {
  fault: FaultName;
  /** Length of each part, s. */
  partSeconds: number;
  /** Segments of the conversation with the customer; 1 is a whole file. */
  parts: number;
  consult: boolean;
  transcript: boolean;
  /** How long an address works, s; 0: as long as was asked for. */
  linkSeconds: number;
  /** Pause that Webex asks for when it is busy, s. */
  retryAfter: number;
  /** The host of files allows other pages to read them (CORS): one channel alone can be heard. */
  cors: boolean;
  /** The user has signed in at Webex. */
  signedIn: boolean;
  /** The org's pages forbid media from other sites. */
  blockedByCsp: boolean;
  /** The record Wxcc_Recording_Setting__mdt.Default. */
  dataCenter: string;
  retentionDays: number;
}

export const CAPTURE_DEFAULTS: Readonly<CaptureSettings> = {
  ...{ fault: 'none', partSeconds: 3, parts: 1, consult: false, transcript: false, linkSeconds: 0, retryAfter: 5 },
  ...{ cors: true, signedIn: true, blockedByCsp: false, dataCenter: 'us1', retentionDays: 0 },
};

const MOST = { partSeconds: 600, parts: 20, linkSeconds: 3600, retryAfter: 900, retentionDays: 3650 } as const;

function check(name: string, value: unknown): void {
  if (!Object.hasOwn(CAPTURE_DEFAULTS, name)) throw new HttpError(400, `There is no setting ${name}.`);
  const expected = typeof CAPTURE_DEFAULTS[name as keyof CaptureSettings];
  if (typeof value !== expected) throw new HttpError(400, `${name} must be a ${expected}.`);
  if (name === 'fault' && !Object.hasOwn(FAULTS, String(value)))
    throw new HttpError(400, `fault must be one of ${Object.keys(FAULTS).join(', ')}.`);
  const most = MOST[name as keyof typeof MOST];
  if (typeof value === 'number' && !(value >= 0 && value <= most))
    throw new HttpError(400, `${name} must be 0 to ${most}.`);
}

/** Reads changes to the settings. @throws HttpError 400 that says what is wrong */
export function readCaptureSettings(body: unknown): Partial<CaptureSettings> {
  if (!isRecord(body)) throw new HttpError(400, 'The body must be a JSON object.');
  Object.entries(body).forEach(([name, value]) => check(name, value));
  return body;
}
