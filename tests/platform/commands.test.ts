import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(os.tmpdir(), 'wxcc-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

function wxcc(...args: string[]) {
  const start = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/wxcc.mjs', ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr, time: Date.now() - start };
}

const OWN = 'config/WxccOpenSoftphone.xml';

describe('the command line as it is installed', () => {
  // Another test may be writing the sources it is built from; here it is built.
  beforeAll(() => void wxcc('--help'));

  it('starts within a second when all is built', () => {
    const times = [1, 2].map(() => wxcc('check', OWN).time);
    // The best of two: other tests run beside this one.
    expect(Math.min(...times)).toBeLessThan(1_000);
  });

  it('keeps stdout for the result: one document, also when the input cannot be used', () => {
    const hostile = path.join(folder, 'hostile.xml');
    writeFileSync(hostile, '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>');
    const runs = [
      ['check', OWN],
      ['check', hostile],
      ['layout', folder, '--remove'],
    ];
    const codes = runs.map((args) => {
      const { code, out } = wxcc(...args, '--json');
      expect(() => JSON.parse(out) as unknown).not.toThrow();
      return code;
    });
    expect(codes).toEqual([0, 2, 2]);
  });

  it('replays a call whole, although parts of the phone are read from files while its clock runs', () => {
    const files = [
      '--definition',
      'tests/fixtures/definitions/ours.xml',
      '--events',
      'tests/fixtures/events/inboundCall.json',
    ];
    const { code, out } = wxcc('replay', ...files, '--org', 'tests/fixtures/orgs/oneContact.json');
    const { records } = JSON.parse(out) as { records: { attributes: { type: string }; Status?: string }[] };
    expect(code).toBe(0);
    expect(records.filter(({ attributes }) => attributes.type === 'Task')).toMatchObject([{ Status: 'Completed' }]);
  });
});
