import { tabStage } from '../fakes/tabStage';

describe('a tab that follows', () => {
  it('asks who leads, and believes who says so', async () => {
    const { b, posted, post } = await tabStage.withFollower();
    expect(posted).toEqual([{ tab: 'who', from: 'b' }]);
    await post({ tab: 'leader', from: 'z' });
    expect(b.known()).toBe('z');
  });

  it.each([
    { tab: 'who', from: 'y' },
    { tab: 'handOver', from: 'y' },
    { tab: 'other', from: 'y' },
    { tab: 'leader', from: 'b' },
    { tab: 'leader', from: 7 },
  ])('does not take %j for a leader’s word, and does not answer', async (message) => {
    const { b, errors, posted, post } = await tabStage.withFollower();
    await post({ tab: 'leader', from: 'z' });
    posted.length = 0;
    await post(message);
    expect([b.role(), b.known(), posted, errors]).toEqual(['follower', 'z', [], []]);
  });

  it('no longer knows a leader when that one died', async () => {
    const { b, post, dies } = await tabStage.withFollower();
    await post({ tab: 'leader', from: 'z' });
    await dies();
    expect([b.role(), b.known()]).toEqual(['follower', undefined]);
  });
});

describe('a tab whose leader died claims the phone', () => {
  it.each([
    ['after 20 s when nobody says whether it is seen', undefined, 60_000, 20_000],
    ['after 20 s when it is hidden', false, 60_000, 20_000],
    ['after 20 s when it is hidden, however young', false, 0, 20_000],
    ['after 20 s when it was shown long ago', true, 3_001, 20_000],
    ['after 1.5 s when it was just shown', true, 3_000, 1_500],
    ['after 1.5 s when it was just shown', true, 0, 1_500],
  ])('%s (%p, %i ms before)', async (_, isVisible, before, after) => {
    const { clock, b, dies } = await tabStage.withFollower(isVisible === undefined ? undefined : false);
    if (isVisible) b.visible.set(true);
    await clock.advance(before);
    await dies();
    await clock.advance(after - 1);
    expect(b.role()).toBe('follower');
    await clock.advance(1);
    expect([b.role(), clock.pending]).toEqual(['leader', 0]);
  });

  it.each([
    ['1.5 s after, when its page was opened on the screen just before', 3_000, 1_500],
    ['20 s after, when its page was opened on the screen long before', 3_001, 20_000],
  ])('%s', async (_, before, after) => {
    const { clock, b, dies } = await tabStage.withFollower(true);
    await clock.advance(before);
    await dies();
    await clock.advance(after - 1);
    expect(b.role()).toBe('follower');
    await clock.advance(1);
    expect(b.role()).toBe('leader');
  });

  it('1.5 s after it is shown', async () => {
    const { clock, b, dies } = await tabStage.withFollower(false);
    await dies();
    await clock.advance(10_000);
    b.visible.set(true);
    await clock.advance(1_499);
    expect(b.role()).toBe('follower');
    await clock.advance(1);
    expect(b.role()).toBe('leader');
  });

  it('no sooner because it is hidden', async () => {
    const { clock, b, dies } = await tabStage.withFollower(true);
    await clock.advance(10_000);
    await dies();
    b.visible.set(false);
    await clock.advance(19_999);
    expect(b.role()).toBe('follower');
    await clock.advance(1);
    expect(b.role()).toBe('leader');
  });

  it('not because it is shown while the leader lives, nor long after it was hidden', async () => {
    const { clock, b, dies } = await tabStage.withFollower(false);
    b.visible.set(true);
    expect(clock.pending).toBe(0);
    await clock.advance(10_000);
    b.visible.set(false);
    b.visible.set(true);
    b.visible.set(false);
    await dies();
    await clock.advance(19_999);
    expect(b.role()).toBe('follower');
  });

  it('20 s after the death, however often it is told', async () => {
    const { clock, phone, b, dies } = await tabStage.withFollower();
    await dies();
    await clock.advance(15_000);
    phone.tellFree();
    await clock.advance(5_000);
    expect(b.role()).toBe('leader');
  });

  it('not when the leader came back in time, and anew when that one dies', async () => {
    const { clock, phone, b, post, dies } = await tabStage.withFollower();
    await dies();
    await clock.advance(5_000);
    phone.take();
    await post({ tab: 'leader', from: 'reloaded' });
    await clock.advance(60_000);
    expect([b.role(), b.known()]).toEqual(['follower', 'reloaded']);
    await dies();
    await clock.advance(20_000);
    expect(b.role()).toBe('leader');
  });

  it('and follows on when another was faster', async () => {
    const { clock, phone, b, posted, dies } = await tabStage.withFollower();
    await dies();
    phone.take();
    posted.length = 0;
    await clock.advance(20_000);
    expect([b.role(), posted, phone.watchers.size]).toEqual(['follower', [{ tab: 'who', from: 'b' }], 1]);
  });
});
