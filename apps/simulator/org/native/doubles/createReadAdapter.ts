type Read = (path: string) => Promise<unknown>;
/** What a wire adapter asks for; undefined: not everything that it needs is known yet. */
type Question<Config> = (config: Config) => ((read: Read) => Promise<unknown>) | undefined;

interface Wired {
  readonly data?: unknown;
  readonly error?: unknown;
}

async function read(path: string): Promise<unknown> {
  const response = await fetch(path);
  const body = (await response.json()) as { error?: string };
  if (!response.ok) throw new Error(body.error);
  return body;
}

/** A wire adapter over the simulated org, as UI API's are: `{ data }`, or `{ error }` with `body.message`. */
export function createReadAdapter<Config>(question: Question<Config>) {
  return class {
    private readonly tell: (value: Wired) => void;
    private asked = 0;
    constructor(tell: (value: Wired) => void) {
      this.tell = tell;
      tell({});
    }
    connect(): void {
      // What is to be read comes with the first config.
    }
    update(config: Config): void {
      const ask = question(config);
      const turn = (this.asked += 1);
      if (!ask) return;
      const answer = (value: Wired): void => void (turn === this.asked && this.tell(value));
      ask(read).then(
        (data) => answer({ data }),
        (error: unknown) => answer({ error: { body: { message: (error as Error).message } } }),
      );
    }
    disconnect(): void {
      this.asked += 1;
    }
  };
}
