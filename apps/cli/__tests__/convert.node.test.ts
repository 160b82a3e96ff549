import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../wxcc';

const root = path.resolve(__dirname, '../../..');
const OWN = path.join(root, 'config/WxccOpenSoftphone.xml');
const OWN_METADATA = path.join(root, 'setup-metadata/main/callCenters/WxccOpenSoftphone.callCenter-meta.xml');
const folder = mkdtempSync(path.join(tmpdir(), 'wxcc-convert-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function convert(...argv: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const io = {
    json: argv.includes('--json'),
    colour: false,
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
  };
  const code = await run(['convert', ...argv], io);
  return { code, out: out.join('\n'), error: error.join('\n') };
}

function fileOf(text: string, name = 'x.xml'): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const V1 = `<callCenter>
<section sortOrder="1" name="reqActivityRecordConfig" label="Activity">
<item sortOrder="0" name="isCallNotesEnabled" label="Notes">yes</item>
<item sortOrder="1" name="madeUp" label="Mine">x</item>
</section>
<section sortOrder="0" name="reqGeneralInfo" label="General">
<item sortOrder="0" name="reqInternalName" label="Name">Mine</item>
<item sortOrder="1" name="reqDisplayName" label="Shown">Mine &amp; yours</item>
<item sortOrder="2" name="reqAdapterUrl" label="URL">https://desktop.wxcc-us1.cisco.com/</item>
</section>
</callCenter>`;

describe('wxcc convert', () => {
  it('turns each form of our own definition into the other, letter by letter', async () => {
    const metadata = await convert(OWN, '--format', 'metadata');
    expect(`${metadata.out}\n`).toBe(readFileSync(OWN_METADATA, 'utf8'));
    const back = await convert(OWN_METADATA, '--format', 'import');
    expect(`${back.out}\n`).toBe(readFileSync(OWN, 'utf8'));
    expect(back.error).toBe('Nothing is lost.');
  });

  it('keeps labels and unknown items when only the form changes, and sorts as the file says', async () => {
    const { code, out } = await convert(fileOf(V1), '--to', 'v1');
    expect(code).toBe(0);
    expect(out.indexOf('reqGeneralInfo')).toBeLessThan(out.indexOf('reqActivityRecordConfig'));
    expect(out).toContain('label="Shown">Mine &amp; yours<');
    expect(out).toContain('name="madeUp"');
  });

  it('writes the result to a file and the report to standard error', async () => {
    const target = path.join(folder, 'ours.xml');
    const { code, out, error } = await convert(fileOf(V1), '--to', 'ours', '-o', target);
    expect([code, out]).toEqual([0, '']);
    expect(error).toContain('/reqActivityRecordConfig/madeUp');
    expect(error).toMatch(/remarks/);
    expect(readFileSync(target, 'utf8')).toContain('/apex/WxccSoftphone');
  });

  it('gives text and report in one document, every line in words', async () => {
    const { out, error } = await convert(fileOf(V1), '--to', 'v2', '--json');
    expect(error).toBe('');
    const { text, report } = JSON.parse(out);
    expect(text).toContain('wxCcCallCenter');
    expect(report.length).toBeGreaterThan(3);
    for (const { severity, code, path: at, message } of report) {
      expect([severity, code, at].every((each) => typeof each === 'string')).toBe(true);
      expect(message).not.toMatch(/[{}]|convert_/);
    }
  });

  it('says what Salesforce would not take', async () => {
    const twice = V1.replace('name="madeUp"', 'name="isCallNotesEnabled"');
    const { out } = await convert(fileOf(twice), '--json');
    const { text, report } = JSON.parse(out);
    expect(report).toEqual([expect.objectContaining({ code: 'duplicateItem' })]);
    expect(text.match(/isCallNotesEnabled/g)).toHaveLength(1);
  });

  it.each([
    ['no file', [], 'usage'],
    ['two files', [OWN, OWN], 'usage'],
    ['an unknown spelling', [OWN, '--to', 'v3'], 'usage'],
    ['an unknown form', [OWN, '--format', 'constructor'], 'usage'],
    ['no XML', [fileOf('hello', 'a.txt')], 'definition'],
    ['a file that is not there', [path.join(folder, 'none.xml')], 'cannotRead'],
    [
      'somebody else’s definition',
      [
        fileOf(V1.replaceAll('reqActivityRecordConfig', 'acme').replace('desktop.wxcc-us1.cisco', 'cti.acme'), 'b.xml'),
        '--to',
        'ours',
      ],
      'notWebex',
    ],
  ])('exits with 2 on %s', async (_, argv, code) => {
    const result = await convert(...argv, '--json');
    expect(result.code).toBe(2);
    expect(JSON.parse(result.out)).toMatchObject({ error: { code } });
  });
});

// Definitions as their vendors published them, where a copy of them lies beside the repository.
const published = path.resolve(root, '../shared/corpus/callcenters');
const files = existsSync(published)
  ? readdirSync(published).filter((file) => /CiscoDevNet|webex__.*0[124689]/.test(file))
  : [];
const describePublished = files.length > 0 ? describe : describe.skip;

describePublished('definitions as published', () => {
  it.each(files.length > 0 ? files : ['none'])('%s becomes ours without an error in it', async (file) => {
    const target = path.join(folder, `${file}.ours.xml`);
    expect((await convert(path.join(published, file), '--to', 'ours', '-o', target)).code).toBe(0);
    const checked: string[] = [];
    const io = { json: true, colour: false, out: (text: string) => void checked.push(text), error: () => undefined };
    expect(await run(['check', target, '--json'], io)).toBe(0);
    expect(JSON.parse(checked.join(''))).toMatchObject({ dialect: 'webex' });
  });
});
