import { WxccError } from 'c/wxccBase';
import type { Clock } from 'c/wxccBase';
import { createMemoryJournal } from 'c/wxccOutbox';
import type { Journal } from 'c/wxccSalesforce';
import { call, createBench, OWNER } from './outboxBench';
import type { Fate } from './outboxBench';

describe('a journal that refuses', () => {
  it('costs no call, and is told', async () => {
    const { clock, org, errors, open } = createBench();
    const refuse = async (): Promise<never> => {
      throw new WxccError('storageRefused', 'no storage');
    };
    const journal = { put: refuse, entries: refuse, remove: refuse, countOthers: refuse, prune: refuse };
    open({ journal }).submit(call('a'));
    await clock.advance(0);
    expect(org.tasks).toHaveLength(1);
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('a journal that takes nothing for a while', () => {
  it('gets first what it was to have first, also where that was said again since', async () => {
    const { clock, journal, open } = createBench('saveLog');
    const written: string[] = [];
    let isRefused = true;
    const put: Journal['put'] = async (entry) => {
      if (isRefused) throw new WxccError('storageRefused', 'full');
      written.push(entry.purpose);
      await journal.put(entry);
    };
    const outbox = open({ journal: { ...journal, put } });
    await clock.advance(10);
    outbox.keep({ callKey: 'a', interactionId: 'a', task: { Subject: 'a' } });
    outbox.submit({ ...call('a', {}), withoutTask: true, case: { Subject: 'Broken' } });
    await clock.advance(5_000);
    isRefused = false;
    outbox.keep({ callKey: 'a', interactionId: 'a', task: { Subject: 'a', Description: 'Call back' } });
    await clock.advance(10);
    expect(written).toEqual(['keepCall', 'saveCall']);
    const kept = (await journal.entries(OWNER)).find(({ purpose }) => purpose === 'keepCall');
    expect(kept?.payload).toMatchObject({ task: { Description: 'Call back' } });
  });
});

describe('a journal that cannot be read at first', () => {
  /** Refuses to be read so many times. */
  function unreadable(journal: Journal, times: number): Journal {
    let left = times;
    const entries: Journal['entries'] = async (owner) => {
      left -= 1;
      if (left >= 0) throw new WxccError('storageRefused', 'The browser refuses its database');
      return journal.entries(owner);
    };
    return { ...journal, entries };
  }

  it('is read later, and what an earlier page left is sent then', async () => {
    const { clock, journal, org, open } = createBench('apex', ['unreachable']);
    const first = open();
    first.submit(call('a', { Subject: 'a' }, true));
    await clock.advance(10);
    first.dispose();
    const outbox = open({ journal: unreadable(journal, 2) });
    outbox.submit(call('b', { Subject: 'b' }, true));
    await clock.advance(5_000);
    expect(org.tasks.map(({ callKey }) => callKey)).toEqual(['b']);
    await clock.advance(30_000);
    expect(org.tasks.map(({ callKey }) => callKey)).toEqual(['b', 'a']);
    expect(await journal.entries(OWNER)).toEqual([]);
  });

  it('adds what an earlier page left of a call to what this page knows of it', async () => {
    const { clock, journal, org, open } = createBench('apex', Array<Fate>(6).fill('unreachable'));
    const first = open();
    first.submit(call('a', { Subject: 'old', Description: 'notes' }));
    await clock.advance(10);
    first.dispose();
    const rest = { ...journal, put: async () => undefined };
    open({ journal: unreadable(rest, 1) }).submit(call('a', { Subject: 'new', Status: 'Completed' }, true));
    await clock.advance(120_000);
    expect(org.tasks).toMatchObject([{ fields: { Subject: 'new', Description: 'notes', Status: 'Completed' } }]);
  });

  it.each(['apex', 'saveLog'] as const)('adds to what this page has saved by %s only what that lacks', async (path) => {
    const { clock, journal, org, open } = createBench(path, ['unreachable']);
    const first = open();
    first.submit(call('a', { Subject: 'old', Status: 'In Progress', Description: 'notes' }));
    await clock.advance(10);
    first.dispose();
    const rest = { ...journal, put: async () => undefined, remove: async () => undefined };
    const outbox = open({ journal: unreadable(rest, 1) });
    outbox.submit(call('a', { Subject: 'new', Status: 'Completed' }, true));
    await clock.advance(5_000);
    await clock.advance(120_000);
    expect(org.tasks).toMatchObject([{ fields: { Subject: 'new', Status: 'Completed', Description: 'notes' } }]);
    expect(outbox.state.value).toMatchObject({ pending: 0, leftOpen: [] });
  });

  it('does not open again what this page has saved to its end', async () => {
    const { clock, journal, org, open } = createBench('apex', ['unreachable']);
    const first = open();
    first.submit(call('a', { Subject: 'old' }));
    await clock.advance(10);
    first.dispose();
    let isRefused = true;
    const through = async <T>(work: () => Promise<T>): Promise<T> => {
      if (isRefused) throw new WxccError('storageRefused', 'full');
      return work();
    };
    const refusing: Journal = {
      ...journal,
      put: (entry) => through(() => journal.put(entry)),
      remove: (key) => through(() => journal.remove(key)),
      entries: (owner) => through(() => journal.entries(owner)),
    };
    const outbox = open({ journal: refusing });
    outbox.submit(call('a', { Subject: 'new' }, true));
    await clock.advance(5_000);
    isRefused = false;
    await clock.advance(120_000);
    expect(org.requests.map(({ task }) => task.Subject)).toEqual(['old', 'new']);
    expect(outbox.state.value.leftOpen).toEqual([]);
    expect(await journal.entries(OWNER)).toEqual([]);
  });

  it('tells nothing of a kept call that was saved in the meantime, and drops it', async () => {
    const { clock, journal, open } = createBench();
    const first = open();
    first.keep({ callKey: 'a', interactionId: 'a', task: { Subject: 'a' } });
    await clock.advance(10);
    first.dispose();
    const outbox = open({ journal: unreadable(journal, 1) });
    outbox.submit(call('a', { Subject: 'a' }, true));
    await clock.advance(30_000);
    expect(outbox.state.value.leftOpen).toEqual([]);
    expect(await journal.entries(OWNER)).toEqual([]);
  });
});

describe('what an earlier page left open', () => {
  const kept = { callKey: 'a', interactionId: 'a', task: { Subject: 'a' } };

  it('has what was kept of it, though its Case was saved before', async () => {
    const { clock, journal, open } = createBench('saveLog');
    const first = open();
    first.keep(kept);
    await clock.advance(10);
    const [entry] = await journal.entries(OWNER);
    const payload = { callKey: 'a', caseId: '500a', task: {}, final: false, path: 'saveLog', isRepeatable: true };
    const saved = { key: `${OWNER}|a|saveCall`, purpose: 'saveCall', state: 'saved', createdAt: 1, payload } as const;
    await journal.put({ ...entry!, ...saved });
    first.dispose();
    const outbox = open();
    await clock.advance(10);
    expect(outbox.state.value.leftOpen).toEqual([{ callKey: 'a', interactionId: 'a', kept: { ...kept } }]);
  });

  it('has what was kept of it, though its Case is still to be saved and comes first', async () => {
    const { clock, journal, open } = createBench('saveLog');
    const first = open({ log: { save: () => new Promise(() => undefined) } });
    first.submit({ ...call('a', {}), withoutTask: true, case: { Subject: 'Broken' } });
    await clock.advance(10);
    first.keep(kept);
    await clock.advance(10);
    first.dispose();
    expect((await journal.entries(OWNER)).map(({ purpose }) => purpose)).toEqual(['saveCall', 'keepCall']);
    const outbox = open({ log: { save: () => new Promise(() => undefined) } });
    await clock.advance(10);
    expect(outbox.state.value.leftOpen).toMatchObject([{ callKey: 'a', interactionId: 'a', kept }]);
  });

  it('is not a call of which only the Case was wanted', async () => {
    const { clock, journal, open } = createBench('apex', ['unreachable']);
    const first = open();
    first.submit({ ...call('a', {}), withoutTask: true, case: { Subject: 'Broken' } });
    await clock.advance(10);
    first.dispose();
    const outbox = open({ log: { save: () => new Promise(() => undefined) } });
    await clock.advance(10);
    expect(await journal.entries(OWNER)).toHaveLength(1);
    expect(outbox.state.value.leftOpen).toEqual([]);
  });

  it('is not a call whose end was saved, though what was kept of it could not be removed', async () => {
    const { clock, journal, open } = createBench('saveLog');
    const first = open({ journal: { ...journal, remove: () => Promise.reject(new Error('full')) } });
    first.keep(kept);
    first.submit(call('a', { Subject: 'a', Status: 'Completed' }, true));
    await clock.advance(100);
    first.dispose();
    const outbox = open();
    await clock.advance(10);
    expect(outbox.state.value.leftOpen).toEqual([]);
    expect((await journal.entries(OWNER)).map(({ purpose }) => purpose)).toEqual(['saveCall']);
  });
});

describe('what takes the place of something in the journal', () => {
  /** Refuses everything until told otherwise, and notes what it did. */
  function refusing(journal: Journal) {
    const done: string[] = [];
    const state = { isRefused: true };
    const through = async (what: string, work: () => Promise<void>): Promise<void> => {
      if (state.isRefused) throw new Error('full');
      done.push(what);
      await work();
    };
    const wrapped: Journal = {
      ...journal,
      put: (entry) => through(`put ${entry.purpose}`, () => journal.put(entry)),
      remove: (key) => through(`remove ${key.split('|').at(-1)}`, () => journal.remove(key)),
    };
    return { wrapped, done, state };
  }

  it('is written before that goes, however late storage has room', async () => {
    const { clock, journal, open } = createBench('apex', Array<Fate>(9).fill('unreachable'));
    const { wrapped, done, state } = refusing(journal);
    state.isRefused = false;
    const outbox = open({ journal: wrapped });
    outbox.keep({ callKey: 'a', interactionId: 'a', task: { Subject: 'a' } });
    await clock.advance(10);
    state.isRefused = true;
    outbox.submit(call('a', { Subject: 'a' }));
    outbox.submit(call('a', { Status: 'Completed' }, true));
    await clock.advance(5_000);
    done.length = 0;
    state.isRefused = false;
    await clock.advance(40_000);
    expect(done.indexOf('put saveCall')).toBe(0);
    expect(done).toContain('remove keepCall');
  });

  /** A journal that takes 20 ms for each entry, and what it did. */
  function slowly(journal: Journal, clock: Clock) {
    const { wrapped, done, state } = refusing(journal);
    state.isRefused = false;
    const put: Journal['put'] = async (entry) => {
      await new Promise<void>((resolve) => clock.after(20, resolve));
      await wrapped.put(entry);
    };
    return { slow: { ...wrapped, put }, done };
  }

  it('is written before that goes, also where it came while that was being written', async () => {
    const { clock, journal, open } = createBench('apex', Array<Fate>(9).fill('unreachable'));
    const { slow, done } = slowly(journal, clock);
    const outbox = open({ journal: slow });
    await clock.advance(1);
    outbox.keep({ callKey: 'a', interactionId: 'a', task: { Subject: 'a' } });
    await clock.advance(1);
    outbox.submit(call('a', { Subject: 'a' }));
    await clock.advance(100);
    expect(done.slice(0, 3)).toEqual(['put keepCall', 'put saveCall', 'remove keepCall']);
  });

  it('is written before that goes, also where it came while that waited for its turn', async () => {
    const { clock, journal, open } = createBench('apex', Array<Fate>(9).fill('unreachable'));
    const { slow, done } = slowly(journal, clock);
    const outbox = open({ journal: slow });
    const keep = (callKey: string): void => outbox.keep({ callKey, interactionId: callKey, task: { Subject: 'x' } });
    keep('a');
    await clock.advance(50);
    ['c', 'b', 'a'].forEach(keep);
    await clock.advance(25);
    outbox.submit(call('a', { Subject: 'a' }));
    await clock.advance(200);
    expect(done).toContain('remove keepCall');
    expect(done.indexOf('put saveCall')).toBeLessThan(done.indexOf('remove keepCall'));
  });

  it('waits with its removal while it is refused itself', async () => {
    const { clock, journal, open } = createBench('apex', Array<Fate>(9).fill('unreachable'));
    const noItems: Journal = {
      ...journal,
      put: (entry) => (entry.purpose === 'saveCall' ? Promise.reject(new Error('full')) : journal.put(entry)),
    };
    const outbox = open({ journal: noItems });
    outbox.keep({ callKey: 'a', interactionId: 'a', task: { Subject: 'a' } });
    await clock.advance(10);
    outbox.submit(call('a', { Subject: 'a' }, true));
    await clock.advance(40_000);
    expect((await journal.entries(OWNER)).map(({ purpose }) => purpose)).toEqual(['keepCall']);
  });
});

describe('a journal that is full', () => {
  /** Refuses to write while told so. */
  function createFullJournal() {
    const journal = createMemoryJournal();
    const disk = { isFull: true };
    const put: Journal['put'] = async (entry) => {
      if (disk.isFull) throw new WxccError('storageRefused', 'quota', { reason: 'QuotaExceededError' });
      return journal.put(entry);
    };
    return { disk, journal: { ...journal, put } };
  }

  it('costs no call and says so; what it refused is written as soon as there is room', async () => {
    const { clock, org, open } = createBench('apex', ['unreachable', 'unreachable', 'unreachable']);
    const { disk, journal } = createFullJournal();
    const outbox = open({ journal });
    outbox.submit(call('a', { Subject: 'a' }, true));
    await clock.advance(0);
    expect(org.requests).toHaveLength(1);
    expect(outbox.state.value).toMatchObject({ isKept: false, pending: 1 });
    disk.isFull = false;
    await clock.advance(2_000);
    expect(outbox.state.value.isKept).toBe(true);
    expect(await journal.entries(OWNER)).toHaveLength(1);
  });

  it('that hangs holds no call up for longer than two seconds', async () => {
    const { clock, org, open } = createBench();
    const hang = (): Promise<never> => new Promise(() => undefined);
    const outbox = open({ journal: { ...createMemoryJournal(), put: hang } });
    outbox.submit(call('a'));
    await clock.advance(10_000);
    expect(org.tasks).toHaveLength(1);
    expect(outbox.state.value.isKept).toBe(false);
  });
});

describe('two tabs that both believe to have the phone', () => {
  it('only the one that opened the journal last sends; the other stops before its next request', async () => {
    const { clock, org, errors, open } = createBench('saveLog');
    const memory = { entries: new Map() };
    const frozen = open({ journal: createMemoryJournal(memory) });
    await clock.advance(0);
    const leader = open({ journal: createMemoryJournal(memory) });
    await clock.advance(0);
    frozen.submit(call('a'));
    leader.submit(call('a'));
    await clock.advance(60_000);
    expect(org.tasks).toHaveLength(1);
    expect(org.requests).toHaveLength(1);
    expect(errors).not.toEqual([]);
    frozen.submit(call('b'));
    await clock.advance(60_000);
    expect(org.requests).toHaveLength(1);
  });

  it('one that was put down writes nothing any more, though it is asked to hurry', async () => {
    const { clock, journal, open } = createBench('saveLog');
    const first = open();
    first.submit({ ...call('a', { Subject: 'a' }), notBefore: clock.now() + 5_000 });
    await clock.advance(10);
    first.dispose();
    await journal.remove((await journal.entries(OWNER))[0]!.key);
    first.retry('a');
    await clock.advance(10);
    expect(await journal.entries(OWNER)).toEqual([]);
  });
});
