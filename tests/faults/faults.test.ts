import { execFileSync } from 'node:child_process';
import { playSeed } from '../../apps/faults/playSeed';
import { runFaults } from '../../apps/faults/faults';

/** A small fixed set; `npm run faults` plays as many as you like. */
const SEEDS = 400;
/** ms. */
const PATIENCE = 5 * 60_000;

describe('calls with seeded faults', () => {
  it(
    'leave one Task for each, all notes, no second Case, nothing in the journal, and one phone',
    async () => {
      const lines: string[] = [];
      const code = await runFaults(['--seeds', String(SEEDS)], (line) => void lines.push(line));
      expect({ code, said: lines.slice(0, -1) }).toEqual({ code: 0, said: [] });
      expect(lines.at(-1)).toMatch(/^400 schedules from seed 1: \d+ calls, [1-9]\d* Tasks, 0 failed/);
    },
    PATIENCE,
  );

  it('play the same for the same seed', async () => {
    const first = await playSeed(8);
    expect(await playSeed(8)).toEqual(first);
    expect(first.trace.length).toBeGreaterThan(3);
  });

  it('play the same for the same seed in a page that has loaded nothing yet', async () => {
    const play = (seed: number, seeds: number): string =>
      execFileSync(process.execPath, ['scripts/faults.mjs', '--seed', `${seed}`, '--seeds', `${seeds}`]).toString();
    const tasks = (text: string): number => Number(/(\d+) Tasks/.exec(text)?.[1]);
    // The second one of two finds loaded what it needs.
    expect(tasks(play(63_021, 2)) - tasks(play(63_021, 1))).toBe(tasks(play(63_022, 1)));
  });

  it('say what they want instead of guessing options', async () => {
    const lines: string[] = [];
    expect(await runFaults(['--seeds', 'many'], (line) => void lines.push(line))).toBe(2);
    expect(lines.join('\n')).toContain('--seeds N');
  });
});
