import type { JsonValue } from 'c/wxccBase';

export interface OpenCtiError {
  readonly code: string;
  readonly description: string;
  readonly details?: JsonValue;
}

/** What every Open CTI callback gets. */
export interface OpenCtiAnswer {
  readonly success: boolean;
  readonly returnValue: JsonValue;
  readonly errors: readonly OpenCtiError[] | null;
}

/** A method that Salesforce answers with `success: false`. */
export class OpenCtiFailure extends Error {
  readonly error: OpenCtiError;

  constructor(code: string, description: string, details?: JsonValue) {
    super(description);
    this.name = 'OpenCtiFailure';
    this.error = { code, description, ...(details === undefined ? {} : { details }) };
  }
}

export const succeeded = (returnValue: JsonValue): OpenCtiAnswer => ({ success: true, returnValue, errors: null });

export const failed = (error: OpenCtiError): OpenCtiAnswer => ({ success: false, returnValue: null, errors: [error] });
