/**
 * Every way our own code can fail, as a closed list. The code names a label (`Wxcc_error_<code>`), the details fill it.
 * - `badInput`: something from outside has the wrong shape; details say what and where.
 * - `refused`: the other side understood and said no; details carry its words.
 * - `timedOut`: no answer in the given ms. What happened on the other side is unknown.
 * - `unreachable`: nothing was sent, or nobody is there; trying again is safe.
 * - `notPermitted`: the user lacks a permission (Apex class, object, field).
 * - `notSupported`: this host or Desktop cannot do it.
 * - `storageRefused`: the browser refuses or has exhausted its storage.
 * - `protocol`: the two sides speak incompatible versions.
 */
export type ErrorCode =
  'badInput' | 'refused' | 'timedOut' | 'unreachable' | 'notPermitted' | 'notSupported' | 'storageRefused' | 'protocol';

/** Facts about a failure, safe to log: never a token, a note or a CAD value. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;

const TAG = 'WxccError';

/** The one error class of the project. `message` is for developers; people read the label of the code. */
export class WxccError extends Error {
  /** Survives bundling twice, where `instanceof` does not. */
  readonly tag = TAG;
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = TAG;
    this.code = code;
    this.details = details;
  }
}

/** Is this one of ours, and, when `code` is given, of that kind? */
export function isWxccError(error: unknown, code?: ErrorCode): error is WxccError {
  const ours = error instanceof Error && (error as Partial<WxccError>).tag === TAG;
  return ours && (code === undefined || (error as WxccError).code === code);
}
