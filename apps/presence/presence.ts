import { parseArgs } from 'node:util';
import { playSequence } from './playSequence';

const USAGE = `Usage: npm run presence -- [--sequences N] [--seed S]

Plays what happens to the two presences of an agent, by chance: choices on both sides, calls, work, sign-ins and sign-outs,
with late echoes, refusals and lost answers. Nothing may oscillate, Webex is never written during a call, and whatever
happens is settled with at most two writes a side.

  --sequences N  how many, default 10000
  --seed S       the first one, default 1; a failing one is repeated with --seed S --sequences 1`;

/** A whole number of at least 1, or undefined. */
const whole = (text: string): number | undefined => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

function readPlan(args: readonly string[]): { sequences: number; first: number } | undefined {
  try {
    const options = { sequences: { type: 'string' }, seed: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const [sequences, first] = [whole(values.sequences ?? '10000'), whole(values.seed ?? '1')];
    return sequences && first ? { sequences, first } : undefined;
  } catch {
    // parseArgs throws on an unknown option; the usage says what there is.
    return undefined;
  }
}

/** @returns the exit code: 0 all is well, 1 a law was broken, 2 wrong options */
export function runPresence(args: readonly string[], print: (line: string) => void): number {
  const plan = readPlan(args);
  if (!plan) {
    print(USAGE);
    return 2;
  }
  const start = Date.now();
  let [failed, writes] = [0, 0];
  for (let seed = plan.first; seed < plan.first + plan.sequences; seed += 1) {
    const result = playSequence(seed);
    writes += result.writes;
    if (result.broken.length === 0) continue;
    failed += 1;
    // The first few tell enough.
    if (failed <= 5) print([`sequence ${seed}: ${result.broken.join('; ')}`, ...result.trace].join('\n  '));
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  print(`${plan.sequences} sequences from seed ${plan.first}: ${writes} writes, ${failed} failed, ${seconds} s`);
  return failed > 0 ? 1 : 0;
}
