import { parseArgs } from 'node:util';
import { loadHandling } from '../replay/loadHandling';
import { playSeed } from './playSeed';
import type { SeedResult } from './playSeed';

const USAGE = `Usage: npm run faults -- [--seeds N] [--seed S] [--progress]

Plays calls through the real service layer while events are lost, doubled and late, Salesforce fails, answers get lost and
the page is reloaded; then checks that every answered call has exactly one Task.

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

/** @returns the exit code: 0 all is well, 1 an invariant broke, 2 wrong options */
export async function runFaults(args: readonly string[], print: (line: string) => void): Promise<number> {
  const plan = readPlan(args);
  if (!plan) {
    print(USAGE);
    return 2;
  }
  const start = Date.now();
  await loadHandling();
  let [failed, calls, tasks] = [0, 0, 0];
  for (let seed = plan.first; seed < plan.first + plan.seeds; seed += 1) {
    const result = await playSeed(seed);
    [calls, tasks] = [calls + result.calls, tasks + result.tasks];
    if (result.broken.length > 0) {
      failed += 1;
      print(describe(result));
    }
    if (plan.showsProgress && (seed - plan.first + 1) % 100 === 0) print(`${seed - plan.first + 1} of ${plan.seeds} …`);
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  print(
    `${plan.seeds} schedules from seed ${plan.first}: ${calls} calls, ${tasks} Tasks, ${failed} failed, ${seconds} s`,
  );
  return failed > 0 ? 1 : 0;
}
