import { WxccError } from 'c/wxccBase';
import { createDesktopSource } from '../createDesktopSource';

const call = { interactionId: 'int-1', endedAt: 5 };
const sourceOf = (fetch: (interactionId: string) => Promise<unknown>) => createDesktopSource({ fetch }, call);

describe('recordings by the Desktop’s session', () => {
  it('are asked for by the interaction, and read as the Captures API answers', async () => {
    const asked: string[] = [];
    const source = sourceOf(async (interactionId) => {
      asked.push(interactionId);
      return { meta: { urlExpiration: 60 }, data: [{ taskId: 'int-1' }] };
    });
    expect(await source.fetch()).toEqual({
      ...{ kind: 'captures', data: [{ taskId: 'int-1' }], lifetime: 3_600_000, endedAt: 5 },
    });
    expect(asked).toEqual(['int-1']);
  });

  it.each([
    ['refused', 'roleMissing'],
    ['timedOut', 'timedOut'],
    ['notSupported', 'unreachable'],
  ] as const)('tell in words what "%s" means', async (code, outcome) => {
    const source = sourceOf(async () => {
      throw new WxccError(code, 'no');
    });
    expect(await source.fetch()).toEqual({ kind: 'refused', code: outcome, params: {} });
  });

  it.each([[undefined], [{}], [{ data: 'none' }], ['text']])('take %j for no answer', async (answer) => {
    expect(await sourceOf(async () => answer).fetch()).toMatchObject({ code: 'unreadable' });
  });

  it('offer no second sign-in', () => {
    expect(sourceOf(async () => ({})).signIn).toBeUndefined();
  });
});
