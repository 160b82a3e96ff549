import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Page {
  readonly file: string;
  readonly text: string;
}

const { stdout, stderr } = spawnSync(process.execPath, ['scripts/generate/docs.mjs', '--check'], {
  encoding: 'utf8',
});
const pages = stdout
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Page);
const items = [...readFileSync('config/WxccOpenSoftphone.xml', 'utf8').matchAll(/<(section|item) [^>]*name="(\w+)"/g)];

const REFERENCES = ['docs/definition.md', 'docs/es/definicion.md'];
const GUIDES = ['docs/admin-guide.md', 'docs/es/guia-admin.md'];
const references = pages.filter(({ file }) => REFERENCES.includes(file));

/** `/section/item` of our own file. */
function ownPaths(): string[] {
  const paths: string[] = [];
  let section = '';
  for (const [, kind, name = ''] of items) {
    if (kind === 'section') section = name;
    else paths.push(`/${section}/${name}`);
  }
  return paths;
}

describe('what the guides share with the program', () => {
  it('is written in English and Spanish', () => {
    expect(stderr).toBe('');
    expect(pages.map(({ file }) => file)).toEqual([...REFERENCES, ...GUIDES]);
  });

  it.each([...REFERENCES, ...GUIDES])('%s is what the program generates', (file) => {
    expect(pages.find((page) => page.file === file)?.text).toBe(readFileSync(file, 'utf8'));
  });

  it('explains every item of our own file', () => {
    expect(ownPaths().length).toBeGreaterThan(50);
    for (const { text } of references) expect(ownPaths().filter((item) => !text.includes(`\`${item}\``))).toEqual([]);
  });

  it('leaves no item without a meaning', () => {
    for (const { text } of references) expect(text).not.toMatch(/undefined|\| [●○] +\|/);
  });

  it('explains every state of the phone in its own words', () => {
    const labels = JSON.parse(readFileSync('config/labels/softphone.json', 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const titles = Object.entries(labels).filter(([name]) => /^Wxcc_state_\w+_title$/.test(name));

    expect(titles.length).toBeGreaterThan(10);
    for (const [index, language] of ['en', 'es'].entries()) {
      const text = readFileSync(GUIDES[index] ?? '', 'utf8');
      expect(titles.filter(([, label]) => !text.includes(`**${label[language] ?? ''}**`))).toEqual([]);
    }
  });
});
