import { tabStage } from '../fakes/tabStage';

describe('the leading tab', () => {
  it('says who it is when it begins, and when it is asked', async () => {
    const { clock, tab, posted, post } = tabStage.open();
    tab('a');
    await clock.advance(0);
    expect(posted).toEqual([{ tab: 'leader', from: 'a' }]);
    await post({ tab: 'who', from: 'z' });
    expect(posted).toEqual([
      { tab: 'leader', from: 'a' },
      { tab: 'leader', from: 'a' },
    ]);
  });

  it.each([
    { tab: 'leader', from: 'z' },
    { tab: 'other', from: 'z' },
    { tab: 'who', from: 'a' },
    { tab: 'handOver', from: 'a' },
    { tab: 'handOver' },
    { tab: 'handOver', from: 1 },
    null,
  ])('is not moved by %j, and does not answer', async (message) => {
    const { a, errors, posted, post } = await tabStage.withLeader();
    await post(message);
    expect([a.role(), a.known(), posted, errors]).toEqual(['leader', 'a', [], []]);
  });

  it('has nothing to take over', async () => {
    const { clock, phone, a, posted } = await tabStage.withLeader();
    await a.leader.takeOver();
    await clock.advance(2_000);
    expect([a.role(), posted, phone.thefts()]).toEqual(['leader', [], 0]);
  });

  it('tears down what hangs on the phone before it lets go', async () => {
    const { phone, a, post } = await tabStage.withLeader();
    const heldWhenFollowing: boolean[] = [];
    a.leader.role.subscribe((role) => role === 'follower' && heldWhenFollowing.push(phone.isHeld()));
    await post({ tab: 'handOver', from: 'z' });
    expect(heldWhenFollowing).toEqual([true]);
    expect([phone.isHeld(), a.role(), a.known()]).toEqual([false, 'follower', undefined]);
  });

  it('follows when the phone was taken by force', async () => {
    const { clock, phone, a, posted } = await tabStage.withLeader();
    await phone.lock.steal();
    await clock.advance(0);
    expect([a.role(), a.known(), posted]).toEqual(['follower', undefined, [{ tab: 'who', from: 'a' }]]);
  });

  it('follows once when it is asked for the phone and robbed of it at the same moment', async () => {
    const { phone, a, posted, post } = await tabStage.withLeader();
    const asked = post({ tab: 'handOver', from: 'z' });
    await phone.lock.steal();
    await asked;
    expect([a.role(), phone.isHeld(), posted]).toEqual(['follower', true, [{ tab: 'who', from: 'a' }]]);
  });

  it('may have the phone back that it gave away', async () => {
    const { clock, phone, a, post } = await tabStage.withLeader();
    await post({ tab: 'handOver', from: 'z' });
    const taken = a.leader.takeOver();
    await clock.advance(0);
    await taken;
    expect([a.role(), phone.thefts()]).toEqual(['leader', 0]);
  });
});

describe('taking the phone over', () => {
  it('asks the leader, who gives it; nothing is taken by force, and nobody waits any more', async () => {
    const { clock, phone, a, tab } = await tabStage.withLeader();
    const b = tab('b');
    await clock.advance(0);
    const taken = b.leader.takeOver();
    await clock.advance(0);
    await taken;
    expect([a.role(), b.role(), a.known(), b.known()]).toEqual(['follower', 'leader', 'b', 'b']);
    expect([phone.thefts(), clock.pending, phone.watchers.size]).toEqual([0, 0, 1]);
  });

  it('takes it by force from a tab that is frozen, after a second', async () => {
    const { clock, phone, a, tab } = await tabStage.withLeader();
    a.channel.kill();
    const b = tab('b');
    const taken = b.leader.takeOver();
    await clock.advance(999);
    expect([b.role(), phone.thefts()]).toEqual(['follower', 0]);
    await clock.advance(1);
    await taken;
    expect([b.role(), a.role(), phone.thefts()]).toEqual(['leader', 'follower', 1]);
  });

  it('waits on when another tab was faster', async () => {
    const { clock, phone, b } = await tabStage.withFollower();
    const taken = b.leader.takeOver();
    await clock.advance(0);
    phone.take();
    phone.tellFree();
    await clock.advance(999);
    expect(b.role()).toBe('follower');
    await clock.advance(1);
    await taken;
    expect([b.role(), phone.thefts()]).toEqual(['leader', 1]);
  });

  it('fails when the browser refuses', async () => {
    const { clock, phone, tab } = tabStage.open();
    phone.take();
    let isRefused = false;
    const tryAcquire = () => (isRefused ? Promise.reject(new Error('refused')) : phone.lock.tryAcquire());
    const b = tab('b', false, { ...phone.lock, tryAcquire });
    await clock.advance(0);
    isRefused = true;
    const taken = b.leader.takeOver().catch((error: unknown) => error);
    phone.free();
    await clock.advance(0);
    expect(await taken).toMatchObject({ message: 'refused' });
  });

  it('is nothing for a tab that has ended', async () => {
    const { clock, phone, b, posted } = await tabStage.withFollower();
    b.leader.dispose();
    posted.length = 0;
    await b.leader.takeOver();
    await clock.advance(2_000);
    expect([posted, phone.thefts()]).toEqual([[], 0]);
  });
});

describe('a tab that ends', () => {
  it('gives the phone back, and neither answers nor follows any more', async () => {
    const { clock, phone, a, posted, post } = await tabStage.withLeader();
    a.leader.dispose();
    await post({ tab: 'who', from: 'z' });
    await clock.advance(60_000);
    expect([phone.isHeld(), posted, phone.watchers.size]).toEqual([false, [], 0]);
  });

  it('watches nothing and waits for nothing, also when its leader is dead', async () => {
    const { clock, phone, b, errors, dies } = await tabStage.withFollower(true);
    await dies();
    b.leader.dispose();
    expect([clock.pending, phone.watchers.size]).toEqual([0, 0]);
    b.visible.set(false);
    b.visible.set(true);
    await clock.advance(60_000);
    expect([clock.pending, phone.isHeld(), errors]).toEqual([0, false, []]);
  });

  it.each([
    ['has it meanwhile gives it back', false],
    ['did not get it stays as it was', true],
  ])('while it asks for the phone and %s', async (_, isHeld) => {
    const { clock, phone, tab, posted } = tabStage.open();
    if (isHeld) phone.take();
    const a = tab('a');
    a.leader.dispose();
    await clock.advance(0);
    expect([a.role(), phone.isHeld(), posted, phone.watchers.size]).toEqual(['deciding', isHeld, [], 0]);
  });
});

describe('a browser that refuses its locks', () => {
  it('is reported, and the tab stays undecided', async () => {
    const { clock, phone, errors, tab } = tabStage.open();
    const refused = new Error('refused');
    const a = tab('a', true, { ...phone.lock, tryAcquire: () => Promise.reject(refused) });
    await clock.advance(0);
    expect([a.role(), errors]).toEqual(['deciding', [refused]]);
  });
});
