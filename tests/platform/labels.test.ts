import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

interface Label {
  name: string;
  area: string;
  about: string;
  en: string;
  es: string;
}

interface Faulty {
  name?: string;
  area?: string;
  about?: string;
  en?: string;
  es?: string;
}

/** Jest runs CommonJS; the build scripts are ES modules: ask them in a process of their own. */
function ask<T>(expression: string, input: unknown = null): T {
  const script = `import * as labels from './scripts/build/labels.mjs';
    const input = ${JSON.stringify(input)};
    process.stdout.write(JSON.stringify(${expression}));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', maxBuffer: 1e8 }),
  ) as T;
}

const labels = ask<Label[]>('labels.readLabels()');

/** Every source that may name a label, less tests and what is generated. */
function sources(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const file = path.join(dir, name);
    if (/__tests__|node_modules|staticresources|apps\/labels/.test(file)) return [];
    if (statSync(file).isDirectory()) return sources(file);
    return /\.(ts|html|mjs|cmp|cls)$/.test(name) ? [readFileSync(file, 'utf8')] : [];
  });
}

const textOf = (...dirs: string[]): string =>
  dirs
    .filter((dir) => statSync(dir, { throwIfNoEntry: false }))
    .flatMap(sources)
    .join('\n');

const code = textOf('force-app', 'console-app', 'apps', 'scripts');

/** `bar_ready` of `Wxcc_bar_ready`, `log_waiting` of its plural forms. */
const codeOf = (name: string) => name.replace(/^Wxcc_/, '').replace(/_(one|other|many)$/, '');

/** A label is used where its code stands, or, made of parts (`notice_` + code), where its last parts stand quoted. */
function isUsed(name: string): boolean {
  const whole = codeOf(name);
  const parts = whole.split('_').slice(1);
  const quoted = (text: string) => new RegExp(`['"\`]${text}['"\`]|\\b${text}:|_${text}\\b`).test(code);
  return code.includes(whole) || parts.every(quoted);
}

describe('labels', () => {
  it('are there', () => {
    expect(labels.length).toBeGreaterThan(50);
  });

  it('have both languages, the same places, a description and a valid, unique name', () => {
    expect(ask<string[]>('labels.labelFaults(labels.readLabels())')).toEqual([]);
  });

  it('are all used', () => {
    expect(labels.map(({ name }) => name).filter((name) => !isUsed(name))).toEqual([]);
  });

  it('exist for every code that a source asks for by name', () => {
    const known = new Set(labels.map(({ name }) => codeOf(name)));
    const asked = [...code.matchAll(/(?:labels|ui\.labels)\??\.text\(\s*'(\w+)'/g)].map(([, name]) => name ?? '');
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });

  it('exist for every notice that a service gives', () => {
    const kinds = ['notice', 'check', 'layout'];
    const known = new Set(labels.map(({ name }) => codeOf(name)));
    const given = [...textOf('force-app').matchAll(/severity: '(?:error|warning|info)',\s*code: '(\w+)'/g)].map(
      ([, name]) => name,
    );
    const wordless = given.filter((name) => kinds.every((kind) => !known.has(`${kind}_${name}`)));
    expect(wordless).toEqual([]);
  });
});

describe('generated files', () => {
  const files = ask<Record<string, string>>('labels.labelFiles(labels.readLabels())');

  it.each(Object.keys(files).filter((file) => !file.includes('staticresources')))('%s is up to date', (file) => {
    expect(readFileSync(file, 'utf8')).toBe(files[file]);
  });

  it('hold every label with its text, escaped', () => {
    const parse = (file: string) =>
      new XMLParser({ parseTagValue: false }).parse(files[file] ?? '') as Record<string, Record<string, unknown[]>>;
    const english = parse('force-app/main/package/labels/CustomLabels.labels-meta.xml').CustomLabels?.labels;
    const spanish = parse('force-app/main/package/translations/es.translation-meta.xml').Translations?.customLabels;
    expect(english).toHaveLength(labels.length);
    expect(spanish).toHaveLength(labels.length);
    expect(english?.[0]).toMatchObject({ fullName: labels[0]?.name, value: labels[0]?.en, protected: 'false' });
  });

  it('keep descriptions within what Salesforce takes', () => {
    const xml = files['force-app/main/package/labels/CustomLabels.labels-meta.xml'] ?? '';
    const descriptions = [...xml.matchAll(/<shortDescription>(.*?)<\/shortDescription>/gs)].map(
      ([, text]) => text ?? '',
    );
    expect(Math.max(...descriptions.map((text) => text.replace(/&\w+;/g, '.').length))).toBeLessThanOrEqual(80);
  });
});

describe('a fault in a fragment', () => {
  const good = { name: 'Wxcc_bar_x', area: 'a', about: 'b', en: 'Hi {who}', es: 'Hola {who}' };
  const faultsOf = (...entries: Faulty[]) => ask<string[]>('labels.labelFaults(input)', entries);

  it('is none for a good label', () => {
    expect(faultsOf(good)).toEqual([]);
  });

  it.each<[string, Faulty, RegExp]>([
    ['missing Spanish', { ...good, es: undefined }, /no text in "es"/],
    ['blank Spanish', { ...good, es: ' ' }, /no text in "es"/],
    ['missing English', { ...good, en: undefined }, /no text in "en"/],
    ['different places', { ...good, es: 'Hola {quien}' }, /places differ/],
    ['a place too few', { ...good, es: 'Hola' }, /places differ/],
    ['a name without kind', { ...good, name: 'Wxcc_x' }, /the name must be/],
    ['a foreign name', { ...good, name: 'Other_bar_x' }, /the name must be/],
    ['no description', { ...good, about: '' }, /"about"/],
    ['a text too long', { ...good, en: `{who}${'x'.repeat(1000)}` }, /longer than 1000/],
  ])('%s is said', (_what, entry, fault) => {
    expect(faultsOf(entry).join('\n')).toMatch(fault);
  });

  it('says where a name stands twice', () => {
    expect(faultsOf(good, { ...good, area: 'z' })).toEqual(['config/labels/z.json Wxcc_bar_x: also stands in a.json']);
  });

  it('lets a singular leave the number out', () => {
    expect(faultsOf({ ...good, name: 'Wxcc_bar_x_one', en: '{count} call', es: 'una llamada' })).toEqual([]);
  });
});
