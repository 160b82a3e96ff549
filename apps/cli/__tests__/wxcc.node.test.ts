import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMMANDS } from '../commandTable';
import { run } from '../wxcc';

const root = path.resolve(__dirname, '../../..');
const OWN = path.join(root, 'config/WxccOpenSoftphone.xml');

/** Runs the command line and keeps what it wrote. */
async function wxcc(...argv: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const io = {
    json: argv.includes('--json'),
    colour: false,
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
  };
  const code = await run(argv, io);
  return { code, out: out.join('\n'), error: error.join('\n') };
}

describe('the command line', () => {
  it.each([['--help'], ['-h'], ['help']])('explains itself on %s', async (argument) => {
    const { code, out } = await wxcc(argument);
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(out).toContain(`  ${name}`);
  });

  it('explains itself, with exit code 2, when nothing is asked of it', async () => {
    expect(await wxcc()).toMatchObject({ code: 2, out: expect.stringContaining('Usage: wxcc') });
  });

  it.each([
    [['fly']],
    [['--json']],
    [['constructor']],
    [['check']],
    [['check', 'a', 'b']],
    [['check', OWN, '--colour']],
  ])('refuses %j with exit code 2 and words on stderr only, or one JSON document', async (argv) => {
    const plain = await wxcc(
      ...argv.filter((argument) => argument !== '--json'),
      ...(argv[0] === '--json' ? ['-x'] : []),
    );
    expect(plain).toMatchObject({ code: 2, out: '', error: expect.stringMatching(/^wxcc: \S/) });
    const { code, out, error } = await wxcc(...argv, '--json');
    expect([code, error]).toEqual([2, '']);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'usage', message: expect.stringMatching(/\S/) } });
  });

  it('has one file for each command, under its name, with a usage that says what it takes', async () => {
    const files = readdirSync(path.join(root, 'apps/cli/commands')).filter((file) => file.endsWith('.ts'));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(
      expect.arrayContaining(Object.keys(COMMANDS).sort()),
    );
    for (const name of Object.keys(COMMANDS)) {
      expect(await wxcc(name, '--help')).toMatchObject({
        code: 0,
        out: expect.stringContaining(`Usage: wxcc ${name}`),
      });
    }
  });
});

describe('wxcc check', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wxcc-check-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileOf = (text: string) => {
    const file = path.join(folder, 'x.xml');
    writeFileSync(file, text);
    return file;
  };
  const damaged = `<callCenter>
<section sortOrder="0" name="reqGeneralInfo" label="">
<item sortOrder="0" name="reqInternalName" label="">A</item>
<item sortOrder="1" name="reqDisplayName" label="">B</item>
<item sortOrder="2" name="reqAdapterUrl" label="">https://desktop.wxcc-us1.cisco.com/</item>
<item sortOrder="3" name="reqSalesforceCompatibilityMode" label="">Lightning</item>
</section>
<section sortOrder="1" name="reqActivityRecordConfig" label="">
<item sortOrder="0" name="isCallNotesEnabled" label="">yes</item>
<item sortOrder="1" name="CadSalesforceFieldMapping1" label="">not json</item>
</section>
</callCenter>`;

  it('finds nothing in our own definition', async () => {
    const { code, out } = await wxcc('check', OWN, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'import',
      dialect: 'webex',
      diagnostics: [],
      settings: { dialect: 'webex' },
    });
    expect((await wxcc('check', OWN)).out).toContain('Nothing to remark');
  });

  it('gives each finding with severity, line, message and repair, and exits with 1 on an error', async () => {
    const { code, out } = await wxcc('check', fileOf(damaged), '--json');
    const { diagnostics, dialect } = JSON.parse(out);
    expect([code, dialect]).toEqual([1, 'webex-v1']);
    expect(
      diagnostics.map((found: Record<string, unknown>) => [found['severity'], found['code'], found['line']]),
    ).toEqual([
      ['warning', 'adapterNotOurs', 5],
      ['warning', 'notABoolean', 9],
      ['error', 'mappingUnreadable', 10],
    ]);
    for (const { message, repair } of diagnostics) expect(`${message} ${repair}`).not.toMatch(/[{}]|check_|repair_/);
  });

  it('groups findings for people, with the line and what to do', async () => {
    const { out } = await wxcc('check', fileOf(damaged));
    expect(out).toMatch(
      /Errors\n {2}line 10 {2}\/reqActivityRecordConfig\/CadSalesforceFieldMapping1\n {4}\S.*\n {6}→ \S/,
    );
    expect(out).toMatch(/\n1 error, 2 warnings$/);
  });

  it('exits with 0 when there are only warnings', async () => {
    expect((await wxcc('check', fileOf(damaged.replace('not json', '[]')))).code).toBe(0);
  });

  it.each([
    ['ill-formed XML', '<callCenter>\n<section>\n</callCenter>', 'notWellFormed', 3],
    ['a document type', '\n<!DOCTYPE x>\n<callCenter/>', 'doctypeRefused', 2],
    ['an empty file', '', 'emptyFile', null],
  ])('gives one error for %s and exits with 2', async (_, text, code, line) => {
    const file = fileOf(text);
    const json = await wxcc('check', file, '--json');
    expect([json.code, json.error]).toEqual([2, '']);
    const report = JSON.parse(json.out);
    expect(report).toMatchObject({ format: null, dialect: 'other', settings: null });
    expect(report.diagnostics).toEqual([expect.objectContaining({ severity: 'error', code, line })]);
    expect((await wxcc('check', file)).out).toContain('→');
  });

  it.each([
    ['two megabytes', `<callCenter>${'a'.repeat(2_000_000)}</callCenter>`, 'tooLarge'],
    ['nesting without end', '<callCenter>' + '<section>'.repeat(100_000), 'tooDeep'],
    [
      'another encoding than it says',
      Buffer.from([0x3c, 0x61, 0x3e, 0xe1, 0xe9, 0x3c, 0x2f, 0x61, 0x3e]),
      'wrongEncoding',
    ],
    ['something that is no XML', '{"a":1}', 'notWellFormed'],
    ['a control character', '<a>\u0000</a>', 'notWellFormed'],
  ])('diagnoses %s without a crash', async (_, content, code) => {
    const file = path.join(folder, 'x.xml');
    writeFileSync(file, content);
    const { code: exit, out } = await wxcc('check', file, '--json');
    const { diagnostics } = JSON.parse(out) as { diagnostics: Record<string, unknown>[] };
    expect(exit).toBe(2);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: 'error',
        code,
        message: expect.stringMatching(/\S/),
        repair: expect.stringMatching(/\S/),
      }),
    ]);
  });

  it('leaves no empty brackets where a file of unreadable bytes names no encoding', async () => {
    const file = path.join(folder, 'x.xml');
    writeFileSync(file, Buffer.from([0x3c, 0x61, 0x3e, 0xe1, 0xe9]));
    expect((await wxcc('check', file)).out).not.toContain('()');
  });

  it('reads UTF-16 and says that Salesforce expects UTF-8', async () => {
    const file = path.join(folder, 'utf16.xml');
    const text = `\uFEFF<callCenter><section sortOrder="0" name="reqGeneralInfo" label=""></section></callCenter>`;
    writeFileSync(file, text, 'utf16le');
    const { diagnostics } = JSON.parse((await wxcc('check', file, '--json')).out) as {
      diagnostics: { code: string }[];
    };
    expect(diagnostics.map(({ code }) => code)).toContain('otherEncoding');
  });

  it('says why a file cannot be had', async () => {
    const missing = path.join(folder, 'missing.xml');
    expect(await wxcc('check', missing)).toMatchObject({ code: 2, error: expect.stringContaining('no such file') });
    expect((await wxcc('check', folder)).error).toContain('it is a folder');
    expect(JSON.parse((await wxcc('check', missing, '--json')).out)).toMatchObject({ error: { code: 'cannotRead' } });
  });
});

describe('wxcc layout', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wxcc-layout-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const OPTIONS = ['--widget-url', 'https://cdn.example.com/w/', '--softphone-origin', 'https://acme--c.vf.force.com'];
  const fileOf = (text: string) => {
    const file = path.join(folder, 'layout.json');
    writeFileSync(file, text);
    return file;
  };

  it('says in the words of the labels what it met, on stderr for people and inside the document for programs', async () => {
    const file = fileOf('{"agent":{"area":{"headless":"none"}}}');
    const plain = await wxcc('layout', file, ...OPTIONS);
    expect(plain).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^error: agent: The headless area is no page/),
    });
    const { out, error } = await wxcc('layout', file, ...OPTIONS, '--json');
    expect(error).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      file: null,
      findings: [
        { severity: 'error', code: 'headlessNotAPage', role: 'agent', message: expect.stringMatching(/relay/) },
      ],
    });
  });

  it.each([
    ['notJson', '{"agent":'],
    ['notALayout', '{"CallCenter":{}}'],
    ['notALayout', '[]'],
  ])('refuses with 2 and %s: %s', async (code, text) => {
    const file = fileOf(text);
    expect(await wxcc('layout', file, ...OPTIONS)).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining(file),
    });
    const json = await wxcc('layout', file, '--remove', '--json');
    expect([json.code, json.error]).toEqual([2, '']);
    expect(JSON.parse(json.out)).toMatchObject({ error: { code, message: expect.not.stringMatching(/[{}]|layout_/) } });
  });

  it('says in one line why the result cannot be written', async () => {
    const out = path.join(folder, 'none/out.json');
    expect(await wxcc('layout', ...OPTIONS, '-o', out)).toEqual({
      code: 2,
      out: '',
      error: `wxcc: ${out}: its folder does not exist`,
    });
    expect(JSON.parse((await wxcc('layout', ...OPTIONS, '-o', folder, '--json')).out)).toMatchObject({
      error: { code: 'cannotWrite' },
    });
  });
});

describe('a mistake of ours', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is told with its stack on stderr, and as one document to programs', async () => {
    const [name, entry] = ['check', COMMANDS['check']!] as const;
    jest.replaceProperty(COMMANDS, name, {
      ...entry,
      load: () => Promise.reject(new TypeError('odd')),
    });
    const { code, out, error } = await wxcc('check', 'x', '--json');
    expect([code, error]).toEqual([2, expect.stringContaining('TypeError: odd\n    at ')]);
    expect(JSON.parse(out)).toEqual({ error: { code: 'unexpected', message: 'TypeError: odd' } });
  });
});
