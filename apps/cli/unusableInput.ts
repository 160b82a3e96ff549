/** What was typed or given cannot be worked with: the command line says so in one line and exits with 2. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
  /** For programs that read the JSON: `usage`, `cannotRead`, … */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
