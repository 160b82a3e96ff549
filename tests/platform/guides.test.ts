import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const PAIRS = [
  ['docs/admin-guide.md', 'docs/es/guia-admin.md'],
  ['docs/agent-guide.md', 'docs/es/guia-agente.md'],
  ['docs/migration.md', 'docs/es/migracion.md'],
  ['docs/unproven.md', 'docs/es/sin-demostrar.md'],
] as const;
const GUIDES = ['docs/admin-guide.md', 'docs/es/guia-admin.md'];

const read = (file: string): string => readFileSync(file, 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true })
    .map((file) => path.join('docs', String(file)))
    .filter((file) => file.endsWith('.md')),
];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** Every match of the pattern's group in all pages, with its page. */
const everywhere = (pattern: RegExp): [page: string, text: string][] =>
  pages.flatMap((page) => [...read(page).matchAll(pattern)].map(([, text = '']): [string, string] => [page, text]));

const headings = (file: string, level: string): string[] =>
  read(file)
    .split('\n')
    .filter((line) => line.startsWith(`${level} `));

/** Clicks of each step in the guide's table, and the sum it claims. */
function clicksOf(file: string): { steps: number[]; total: number } {
  const rows = [...read(file).matchAll(/^\| (\d+) +\|.*\| (\d+) +\|$/gm)];
  const total = /\*\*Total\*\* +\| \*\*(\d+)\*\*/.exec(read(file))?.[1];
  return { steps: rows.map(([, , clicks]) => Number(clicks)), total: Number(total) };
}

describe('the guides', () => {
  it.each(GUIDES)('%s leads to the first call in at most twelve steps and counts the clicks right', (file) => {
    const { steps, total } = clicksOf(file);
    const described = headings(file, '###').map((line) => Number(/^### (\d+)\./.exec(line)?.[1]));

    expect(steps.length).toBeGreaterThan(5);
    expect(steps.length).toBeLessThanOrEqual(12);
    expect(described).toEqual(steps.map((_, index) => index + 1));
    expect(total).toBe(steps.reduce((sum, each) => sum + each, 0));
    expect(read(file)).toMatch(new RegExp(`12 (steps and|pasos y) ${total} `));
  });

  it.each(PAIRS)('%s and %s say the same, by chapters, links and code', (english, spanish) => {
    const shape = (file: string): number[] =>
      [/^## /gm, /^### /gm, /^\| /gm, /^```/gm, /`Wxcc|`wxcc/g].map((each) => [...read(file).matchAll(each)].length);

    expect(shape(spanish)).toEqual(shape(english));
  });

  it('lead nowhere that does not exist', () => {
    const broken = everywhere(/\]\(((?!https?:|#|mailto:)[^)]+)\)/g).filter(
      ([page, link]) => !existsSync(path.join(path.dirname(page), link.replace(/#.*/, ''))),
    );

    expect(broken).toEqual([]);
  });

  it('name only commands that exist', () => {
    const known = new Set([...Object.keys(scripts), 'start', 'test']);
    const verbs = spawnSync(process.execPath, ['scripts/org.mjs', '--help'], { encoding: 'utf8' }).stdout;
    const commands = everywhere(/npm run ([\w:-]+)/g).filter(([, name]) => !known.has(name));
    const unknownVerbs = everywhere(/npm run org -- ([a-z-]+)/g).filter(([, verb]) => !verbs.includes(`\n  ${verb} `));

    expect(commands).toEqual([]);
    expect(unknownVerbs).toEqual([]);
  });

  it('call permission sets, call center and app by the names they have in Setup', () => {
    const labels = readdirSync('force-app/main/package/permissionsets')
      .map((file) => /<label>(.*)<\/label>/.exec(read(`force-app/main/package/permissionsets/${file}`))?.[1] ?? '')
      .filter((label) => label.endsWith('Agent'));

    expect(labels).toHaveLength(1);
    for (const file of GUIDES) {
      const text = read(file).replace(/\s+/g, ' ');
      expect(text).toContain(labels[0]);
      expect(text).toContain('Webex Contact Center (open softphone)');
      expect(text).toContain('Webex Contact Center (open)');
    }
  });

  it.each(GUIDES)('%s gives the Desktop of every region', (file) => {
    const sites = readdirSync('force-app/main/package/cspTrustedSites').map((name) => /_([a-z]+\d)\./.exec(name)?.[1]);

    expect(sites).toHaveLength(8);
    for (const region of sites) expect(read(file)).toContain(`https://desktop.wxcc-${region}.cisco.com`);
  });
});
