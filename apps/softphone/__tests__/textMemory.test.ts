import { createVirtualClock } from '../../../tests/fakes/createVirtualClock';
import { createTextMemory } from '../textMemory';

const HOUR = 3_600_000;
const CALL = 'interaction-1';

describe('what agents type, over a reload', () => {
  beforeEach(() => localStorage.clear());
  const open = (owner = 'org.user', clock = createVirtualClock()) => createTextMemory(localStorage, { owner, clock });

  it('is there again, each text by itself', () => {
    open().write(CALL, { notes: 'Router broken' });
    expect(open().read(CALL)).toEqual({ notes: 'Router broken' });
    open().write(CALL, { notes: '', subject: 'Router' });
    expect(open().read(CALL)).toEqual({ notes: '', subject: 'Router' });
  });

  it('is gone when the call is forgotten', () => {
    open().write(CALL, { notes: 'x' });
    open().remove(CALL);
    expect(open().read(CALL)).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  it('is not shown to the next user of this computer', () => {
    open().write(CALL, { notes: 'x' });
    expect(open('org.another').read(CALL)).toBeUndefined();
  });

  it('goes after two days, whoever left it, and nothing else does', async () => {
    const clock = createVirtualClock();
    open('org.user', clock).write('old', { notes: 'x' });
    localStorage.setItem('another program', 'its own');
    await clock.advance(47 * HOUR);
    open('org.user', clock).write('new', { notes: 'y' });
    await clock.advance(2 * HOUR);
    open('org.another', clock);
    expect(open('org.user', clock).read('old')).toBeUndefined();
    expect(open('org.user', clock).read('new')).toEqual({ notes: 'y' });
    expect(localStorage.getItem('another program')).toBe('its own');
  });

  it.each(['', 'null', '{', '{"at":"soon"}', '[]'])('takes %j for nothing', (stored) => {
    const memory = open();
    localStorage.setItem(`wxcc.texts.org.user.${CALL}`, stored);
    expect(memory.read(CALL)).toBeUndefined();
  });

  it('does without storage, and without room in it', () => {
    const none = createTextMemory(undefined, { owner: 'o', clock: createVirtualClock() });
    none.write(CALL, { notes: 'x' });
    expect(none.read(CALL)).toBeUndefined();
    const full = {
      ...localStorage,
      getItem: () => null,
      setItem: () => void localStorage.setItem('k', 'v'.repeat(6_000_000)),
    };
    const memory = createTextMemory(full, { owner: 'o', clock: createVirtualClock() });
    expect(() => memory.write(CALL, { notes: 'x' })).not.toThrow();
  });
});
