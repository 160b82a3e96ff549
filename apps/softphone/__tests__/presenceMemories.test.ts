import { createPresenceMemories } from '../presenceMemories';

const USER = { orgId: 'o', userId: 'u' };

describe('what is kept of presence over a reload', () => {
  beforeEach(() => localStorage.clear());
  const open = (now = 1_000, user = USER) => createPresenceMemories(localStorage, user, { now: () => now });

  it('is the user’s own choices, for a shift', () => {
    open().presenceMemory.remember({ omni: 's-1' });
    expect(open(2_000).presenceMemory.last).toEqual({ omni: 's-1' });
    expect(open(2_000, { ...USER, userId: 'v' }).presenceMemory.last).toEqual({});
    expect(open(13 * 3_600_000).presenceMemory.last).toEqual({});
  });

  it('is forgotten when there is nothing to bring back', () => {
    open().presenceMemory.remember({ webex: 'c-1' });
    open().presenceMemory.remember(undefined);
    expect(open().presenceMemory.last).toEqual({});
  });

  it('is when the agent left', () => {
    open(5_000).leavingMemory.remember(5_000);
    expect(open(6_000).leavingMemory.last).toBe(5_000);
    open(6_000).leavingMemory.remember(undefined);
    expect(open(6_000).leavingMemory.last).toBeUndefined();
  });

  it('is nothing where storage is refused or holds something else', () => {
    localStorage.setItem('wxcc.presence.o.u', '["not ours"]');
    expect(open().presenceMemory.last).toEqual({});
    expect(createPresenceMemories(undefined, USER, { now: () => 0 }).leavingMemory.last).toBeUndefined();
  });
});
