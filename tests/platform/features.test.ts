import { existsSync, readFileSync } from 'node:fs';

interface Row {
  id: string;
  state: string;
  proof: string;
}

const rows = readFileSync('docs/features.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^[A-Z]{3}-\d\d$/.test(cells[1] ?? ''))
  .map((cells): Row => ({ id: cells[1] ?? '', state: cells[3] ?? '', proof: cells[4] ?? '' }));

/** Paths in backticks, without the part after `#` that names the test inside the file. */
const files = (proof: string): string[] =>
  [...proof.matchAll(/`([^`#]+\.(?:ts|cls|mjs))(?:#[^`]*)?`/g)].map((m) => m[1] ?? '');

describe('docs/features.md', () => {
  it('lists the whole checklist', () => {
    expect(rows.length).toBe(109);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  it('uses only the three states', () => {
    expect(rows.filter((row) => !['●', '◐', '○'].includes(row.state))).toEqual([]);
  });

  it('names an existing test for every feature that works', () => {
    const unproven = rows.filter((row) => row.state !== '○' && files(row.proof).length === 0);
    expect(unproven).toEqual([]);
    const missing = rows.flatMap((row) => files(row.proof)).filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });
});
