import { playSequence } from '../../apps/presence/playSequence';
import { runPresence } from '../../apps/presence/presence';

/** A small fixed set; `npm run presence` plays as many as you like. */
const SEQUENCES = 3_000;

describe('sequences of two presences', () => {
  it('never oscillate, and settle within two writes a side', () => {
    const lines: string[] = [];
    const code = runPresence(['--sequences', String(SEQUENCES)], (line) => void lines.push(line));
    expect({ code, said: lines.slice(0, -1) }).toEqual({ code: 0, said: [] });
    expect(lines.at(-1)).toMatch(/^3000 sequences from seed 1: [1-9]\d* writes, 0 failed/);
  });

  it('mirror no choice that was heard of while the other side was signing in again', () => {
    const { broken, trace } = playSequence(974_994);
    expect(broken).toEqual([]);
    expect(trace.join('\n')).toMatch(
      /omni is set to busy[^]*"offline","side":"webex"[^]*"id":"busy"[^]*"side":"webex","id"/,
    );
  });

  it('play the same for the same seed', () => {
    expect(playSequence(11)).toEqual(playSequence(11));
  });

  it('say what they want instead of guessing options', () => {
    const lines: string[] = [];
    expect(runPresence(['--sequences', 'many'], (line) => void lines.push(line))).toBe(2);
    expect(lines.join('\n')).toContain('--sequences N');
  });
});
