import budgets from '../../bench/budgets.json';
import { weighUtility } from '../../bench/utilityWeight';
import type { WeighedChunk } from '../../bench/utilityWeight';

const kib = (chunks: readonly WeighedChunk[]): number => chunks.reduce((sum, { gzip }) => sum + gzip, 0) / 1024;

describe('the weight of the native utility', () => {
  const chunks = weighUtility();
  const start = chunks.filter(({ isStart }) => isStart);
  const later = chunks.filter(({ isStart }) => !isStart);

  it('keeps its budget before the phone is ready', () => {
    expect(kib(start)).toBeGreaterThan(budgets.native.startKiB / 2);
    expect(kib(start)).toBeLessThanOrEqual(budgets.native.startKiB);
  });

  it('keeps its budget on demand, and what a call needs comes only then', () => {
    expect(kib(later)).toBeLessThanOrEqual(budgets.native.laterKiB);
    expect(later.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['later/wxccCallHandling.js', 'later/wxccDialPad.js', 'later/wxccRecordingCard.js']),
    );
  });
});
