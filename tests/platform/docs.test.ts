import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What is committed, and what is about to be. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));

const pages = files.filter((file) => file.endsWith('.md'));

/** Headings as GitHub names them in a link. */
function anchors(file: string): readonly string[] {
  const headings = readFileSync(file, 'utf8').matchAll(/^#{1,6} +(.+)$/gm);
  return [...headings].map(([, text]) =>
    (text ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function brokenLinks(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const targets = [...text.matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [name = '', anchor] = target.split('#');
      const file = name === '' ? page : path.join(path.dirname(page), decodeURI(name));
      if (!existsSync(file)) return true;
      return anchor !== undefined && file.endsWith('.md') && !anchors(file).includes(decodeURI(anchor));
    })
    .map((target) => `${page}: ${target}`);
}

describe('the pages', () => {
  it('are there', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/architecture.md']),
    );
  });

  it('lead nowhere that is not there: every relative link, image and heading exists', () => {
    expect(pages.flatMap(brokenLinks)).toEqual([]);
  });

  it('name only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? ''),
    );
    expect(named.length).toBeGreaterThan(5);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the repository', () => {
  it('says in docs/architecture.md what each of its rooms is for', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    const rooms = new Set(files.flatMap((file) => /^force-app\/main\/([^/]+)\//.exec(file)?.[1] ?? []));
    expect([...rooms].filter((room) => !new RegExp(`^\\|.*\`${room}\`.*\\|.*\\|$`, 'm').test(page))).toEqual([]);
  });

  it('takes every package from the public registry, with its checksum', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    const entries = Object.entries(packages).filter(([name, { link }]) => name !== '' && !link);
    expect(entries.length).toBeGreaterThan(500);
    // npm leaves the address out, or names its own registry: nobody's private one.
    const elsewhere = entries.filter(
      ([, { resolved = 'https://registry.npmjs.org/' }]) => !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([name]) => name)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => !integrity).map(([name]) => name)).toEqual([]);
  });
});
