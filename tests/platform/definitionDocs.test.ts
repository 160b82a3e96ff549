import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Page {
  readonly file: string;
  readonly text: string;
}

const { stdout, stderr } = spawnSync(process.execPath, ['scripts/generate/definition-docs.mjs', '--check'], {
  encoding: 'utf8',
});
const pages = stdout
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Page);
const items = [...readFileSync('config/WxccOpenSoftphone.xml', 'utf8').matchAll(/<(section|item) [^>]*name="(\w+)"/g)];

describe('the reference of the definition', () => {
  it('is written in English and Spanish', () => {
    expect(stderr).toBe('');
    expect(pages.map(({ file }) => file)).toEqual(['docs/definition.md', 'docs/es/definicion.md']);
  });

  it.each(['docs/definition.md', 'docs/es/definicion.md'])('%s is what the table of items generates', (file) => {
    expect(pages.find((page) => page.file === file)?.text).toBe(readFileSync(file, 'utf8'));
  });

  it('explains every item of our own file', () => {
    let section = '';
    for (const [, kind, name = ''] of items) {
      if (kind === 'section') section = name;
      else for (const { text } of pages) expect(text).toContain(`\`/${section}/${name}\``);
    }
    expect(items.length).toBeGreaterThan(50);
  });

  it('leaves no item without a meaning', () => {
    for (const { text } of pages) expect(text).not.toMatch(/undefined|\| [●○] +\|/);
  });
});
