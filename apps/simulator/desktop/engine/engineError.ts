/** Why the engine refuses. `notFound`: no such call, agent or code; `conflict`: not in this state; `invalid`: bad argument. */
export type EngineErrorCode = 'notFound' | 'conflict' | 'invalid';

/** A refusal, with a sentence for the person at the control page or the reader of the Desktop's `details`. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
  }
}
