import fc from 'fast-check';
import { createSettings } from '../../../../../../tests/fakes/createSettings';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import { createSettingsRefresh } from '../createSettingsRefresh';

const kept = (source: string) => ({ source, settings: createSettings() });

/** A definition that was read at the start, and what Salesforce says from then on. */
function createStage() {
  const clock = createVirtualClock();
  const first = kept('first');
  const answers = { read: async () => first, ago: async (): Promise<number | undefined> => undefined };
  const seen: string[] = [];
  const errors: unknown[] = [];
  const refresh = createSettingsRefresh({
    ...{ clock, first, firstAt: clock.now() },
    read: () => answers.read(),
    changedAgo: () => answers.ago(),
    onChange: () => void seen.push(refresh.standing),
    onError: (error) => void errors.push(error),
  });
  return { clock, first, answers, refresh, seen, errors };
}

describe('a definition that is asked for again', () => {
  it('is in force while it is the same, and read a moment ago', async () => {
    const { clock, first, refresh, seen } = createStage();
    await clock.advance(60_000);
    await refresh.read();
    expect(refresh).toMatchObject({ latest: first, readAt: clock.now(), standing: 'inForce' });
    expect(seen).toEqual(['reading', 'inForce']);
  });

  it('is the newer one when there is one', async () => {
    const { answers, refresh } = createStage();
    const second = kept('second');
    answers.read = async () => second;
    await refresh.read();
    expect(refresh.latest).toBe(second);
  });

  it('stays as it is when Salesforce does not answer, and says so', async () => {
    const { clock, first, answers, refresh, errors } = createStage();
    const before = refresh.readAt;
    await clock.advance(60_000);
    answers.read = () => Promise.reject(new Error('offline'));
    await refresh.read();
    expect(refresh).toMatchObject({ latest: first, readAt: before, standing: 'failed' });
    expect(errors).toHaveLength(1);
  });

  it('is asked for once at a time', async () => {
    const { answers, refresh } = createStage();
    let asked = 0;
    const { read } = answers;
    answers.read = () => {
      asked += 1;
      return read();
    };
    await Promise.all([refresh.read(), refresh.read()]);
    expect(asked).toBe(1);
    await refresh.read();
    expect(asked).toBe(2);
  });

  it.each([
    ['cannot be told', async () => undefined],
    ['may not be asked', () => Promise.reject(new Error('no Apex'))],
  ])('is not called old where its age %s', async (_why, ago) => {
    const { clock, answers, refresh } = createStage();
    answers.ago = ago;
    await clock.advance(60_000);
    await refresh.read();
    expect(refresh.standing).toBe('inForce');
  });

  it('is old exactly when it was changed after Salesforce gave it, whatever passes before it is asked for again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1e7), fc.nat(1e7), async (openFor, ago) => {
        const { clock, answers, refresh } = createStage();
        answers.ago = async () => ago;
        await clock.advance(openFor);
        await refresh.read();
        expect(refresh.standing).toBe(ago < openFor ? 'old' : 'inForce');
      }),
    );
  });

  it('is not old any more once the newer one came', async () => {
    const { clock, answers, refresh } = createStage();
    answers.ago = async () => 1_000;
    await clock.advance(60_000);
    await refresh.read();
    expect(refresh.standing).toBe('old');
    const second = kept('second');
    answers.read = async () => second;
    await refresh.read();
    expect(refresh.standing).toBe('inForce');
  });
});
