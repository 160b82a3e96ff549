/** Where a command writes: results to `out`, everything else to `error`, so that stdout can be piped. */
export interface Io {
  out(text: string): void;
  error(text: string): void;
  /** The person asked for one JSON document on stdout. */
  readonly json: boolean;
  /** A terminal that shows colours. */
  readonly colour: boolean;
}

/** The process's own streams. */
export function processIo(json: boolean): Io {
  return {
    json,
    colour: process.stdout.isTTY && !process.env['NO_COLOR'],
    out: (text) => void process.stdout.write(`${text}\n`),
    error: (text) => void process.stderr.write(`${text}\n`),
  };
}
