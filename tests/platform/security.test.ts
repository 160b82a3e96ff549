import { existsSync, readFileSync } from 'node:fs';

const page = readFileSync('docs/security.md', 'utf8');

/** Rows of all tables whose last column says what shows the claim, without their heads. */
const claims = page
  .split(/\n(?=## )/)
  .filter((section) => section.includes('| shown by'))
  .flatMap((section) =>
    section.split('\n').filter((line) => line.startsWith('| ') && !line.includes('shown by') && !/^\| -+/.test(line)),
  );

const testsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+\.(?:test\.ts|cls))`/g)].map(([, file]) => file ?? '');

describe('docs/security.md', () => {
  it('names a test for every claim about a message, what is stored, and the page', () => {
    expect(claims.length).toBeGreaterThan(25);
    expect(claims.filter((claim) => testsIn(claim).length === 0)).toEqual([]);
  });

  it('names only tests that exist', () => {
    expect(testsIn(page).filter((file) => !existsSync(file))).toEqual([]);
  });
});
