import { readFileSync } from 'node:fs';
import { createApexSource } from '../createApexSource';

/** A source over an Apex that answers or rejects as told. */
function stage(answer: () => unknown, signIn: unknown = {}) {
  const visited: string[] = [];
  const source = createApexSource({
    taskId: '00T000000000001AAA',
    fetch: async () => answer(),
    signIn: async () => signIn,
    visit: async (address) => void visited.push(address),
  });
  return { source, visited };
}

const rejectWith = (error: unknown) => () => {
  throw error;
};

describe('recordings by way of Apex', () => {
  it('asks for the Task and reads the answer', async () => {
    const { source } = stage(() => ({ outcome: 'noCall' }));
    expect(await source.fetch()).toEqual({ kind: 'refused', code: 'noCall', params: {} });
  });

  it.each([
    ["You do not have access to the Apex class named 'WxccRecordingController'.", 'permissionMissing'],
    ['Read timed out', 'unreachable'],
  ])('never rejects, and tells what "%s" means', async (message, code) => {
    const { source } = stage(rejectWith({ status: 403, body: { message } }));
    expect(await source.fetch()).toEqual({ kind: 'refused', code, params: {} });
  });

  it('tells a lost line', async () => {
    const { source } = stage(rejectWith(new TypeError('Failed to fetch')));
    expect(await source.fetch()).toMatchObject({ code: 'unreachable' });
  });

  it('shows the sign-in that Apex names, and nothing else', async () => {
    const good = stage(() => ({}), { outcome: 'signIn', url: 'https://webexapis.com/v1/authorize' });
    await good.source.signIn?.();
    expect(good.visited).toEqual(['https://webexapis.com/v1/authorize']);
    const bad = stage(() => ({}), { outcome: 'signIn', url: 'data:text/html,x' });
    await bad.source.signIn?.();
    expect(bad.visited).toEqual([]);
  });
});

describe('the texts of the player', () => {
  it('are all that config/labels/recording.json has', () => {
    const labels = JSON.parse(readFileSync('config/labels/recording.json', 'utf8')) as Record<string, unknown>;
    const source = readFileSync('force-app/main/recording/lwc/wxccRecordingPlayer/recordingTexts.ts', 'utf8');
    const imported = [...source.matchAll(/@salesforce\/label\/c\.(\w+)'/g)].map(([, name]) => name);
    expect(imported.sort()).toEqual(Object.keys(labels).sort());
  });
});
