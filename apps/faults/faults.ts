import { parseArgs } from 'node:util';
import { playSeed } from './playSeed';
import type { SeedResult } from './playSeed';

const USAGE = `Usage: npm run faults -- [--seeds N] [--seed S] [--progress]

Plays calls of two agents through the real service layer, outbox, election of tabs and bridge on a virtual clock: events are
lost, doubled and late, Salesforce fails, is slow or loses answers, storage refuses, pages die at any await, calls are handed
over. When all is quiet: one Task for each call and owner, all notes once, at most one Case, nothing left in the journal, one
phone for each browser, presence at rest, no rejection unhandled.

  --seeds N    how many schedules, default 100
  --seed S     the first one, default 1; a failing one is repeated with --seed S --seeds 1
  --progress   say how far it is`;

interface Plan {
  readonly seeds: number;
  readonly first: number;
  readonly showsProgress: boolean;
}

/** A whole number of at least 1, or undefined. */
const whole = (text: string): number | undefined => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

function readPlan(args: readonly string[]): Plan | undefined {
  try {
    const options = { seeds: { type: 'string' }, seed: { type: 'string' }, progress: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const [seeds, first] = [whole(values.seeds ?? '100'), whole(values.seed ?? '1')];
    return seeds && first ? { seeds, first, showsProgress: values.progress ?? false } : undefined;
  } catch {
    // parseArgs throws on an unknown option; the usage says what there is.
    return undefined;
  }
}

function describe({ seed, broken, trace }: SeedResult): string {
  return [`seed ${seed}: ${broken.join('; ')}`, ...trace.map((line) => `  ${line}`)].join('\n');
}

const secondsSince = (start: number): string => ((Date.now() - start) / 1000).toFixed(1);

/** @returns the exit code: 0 all is well, 1 an invariant broke, 2 wrong options */
export async function runFaults(args: readonly string[], print: (line: string) => void): Promise<number> {
  const plan = readPlan(args);
  if (!plan) {
    print(USAGE);
    return 2;
  }
  const start = Date.now();
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  let [failed, calls, tasks] = [0, 0, 0];
  for (let seed = plan.first; seed < plan.first + plan.seeds; seed += 1) {
    const played = await playSeed(seed);
    const result = {
      ...played,
      broken: [...played.broken, ...unhandled.splice(0).map((each) => `unhandled: ${String(each)}`)],
    };
    [calls, tasks] = [calls + result.calls, tasks + result.tasks];
    if (result.broken.length > 0) {
      failed += 1;
      print(describe(result));
    }
    if (plan.showsProgress && (seed - plan.first + 1) % 500 === 0)
      print(`${seed - plan.first + 1} of ${plan.seeds}, ${failed} failed, ${secondsSince(start)} s …`);
  }
  process.off('unhandledRejection', note);
  print(
    `${plan.seeds} schedules from seed ${plan.first}: ${calls} calls, ${tasks} Tasks, ${failed} failed, ${secondsSince(start)} s`,
  );
  return failed > 0 ? 1 : 0;
}
