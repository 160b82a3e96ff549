import type { CallSession } from 'c/wxccCallSession';
import type { LoggedCall } from 'c/wxccSalesforce';
import { createCallPapers } from '../callPapers';
import type { CallPapers } from '../callPapers';
import type { CallDesk } from '../createCallDesk';
import { createCallDesks } from '../createCallDesks';

const session = (interactionId: string): CallSession => ({ interactionId }) as unknown as CallSession;
const LOGGED = {} as unknown as Readonly<Record<string, LoggedCall>>;

/** A desk that only writes down what it is asked. */
function createDesk(name: string) {
  const asked: string[] = [];
  const papers = new Map<string, CallPapers>();
  const note =
    (what: string) =>
    (...args: readonly unknown[]): void =>
      void asked.push([what, ...args.filter((arg) => typeof arg === 'string')].join(' '));
  const desk: CallDesk = {
    commands: {
      setTexts: note('setTexts'),
      createCase: note('createCase'),
      openActivity: note('openActivity'),
      associate: note('associate'),
    },
    run(call) {
      asked.push(`run ${call.interactionId}`);
      papers.set(call.interactionId, createCallPapers(call));
    },
    papersOf: (interactionId) => papers.get(interactionId),
    keyOf: ({ interactionId }) => `${name}|${interactionId}`,
    tellLogged: note('tellLogged'),
    tellNavigation: note('tellNavigation'),
    choose: note('choose'),
    undoLink: note('undoLink'),
    get size() {
      return papers.size;
    },
    forget(interactionId) {
      asked.push(`forget ${interactionId}`);
      papers.delete(interactionId);
    },
  };
  return { desk, asked };
}

/** A call of each of two desks; the second has taken over from the first. */
function createStage() {
  const [first, second] = [createDesk('first'), createDesk('second')];
  const desks = createCallDesks(first.desk);
  desks.run(session('old'), []);
  desks.use(second.desk);
  desks.run(session('new'), []);
  return { desks, first: first.asked, second: second.asked };
}

describe('desks that follow one another', () => {
  it('keep their calls to the end: new ones go to the last', () => {
    const { desks, first, second } = createStage();
    desks.run(session('old'), []);
    desks.run(session('new'), []);
    expect([first, second]).toEqual([
      ['run old', 'run old'],
      ['run new', 'run new'],
    ]);
    expect(desks.keyOf(session('old'))).toBe('first|old');
    expect(desks.keyOf(session('new'))).toBe('second|new');
    expect(desks.papersOf('old')?.session.interactionId).toBe('old');
    expect(desks.papersOf('new')?.session.interactionId).toBe('new');
    expect(desks.size).toBe(2);
  });

  it('are asked by the agent for their own calls', () => {
    const { desks, first, second } = createStage();
    for (const id of ['old', 'new', 'unheard']) {
      desks.commands.setTexts(id, {});
      desks.commands.createCase(id);
      desks.commands.openActivity(id);
      desks.commands.associate(id, { id: '1', name: '' });
      desks.choose(id, '003');
      desks.undoLink(id);
    }
    const asked = (id: string): string[] => [
      ...['setTexts', 'createCase', 'openActivity', 'associate'].map((what) => `${what} ${id}`),
      ...[`choose ${id} 003`, `undoLink ${id}`],
    ];
    expect(first.slice(1)).toEqual(asked('old'));
    expect(second.slice(1)).toEqual([...asked('new'), ...asked('unheard')]);
  });

  it('all hear what the outbox and Salesforce tell, each once', () => {
    const { desks, first, second } = createStage();
    desks.run(session('old too'), []);
    desks.tellLogged(LOGGED);
    desks.tellNavigation(undefined);
    expect(first.slice(-2)).toEqual(['tellLogged', 'tellNavigation']);
    expect(second.slice(-2)).toEqual(['tellLogged', 'tellNavigation']);
  });

  it('are let go with their last call', () => {
    const { desks, first } = createStage();
    desks.forget('old');
    expect(first).toEqual(['run old', 'forget old']);
    desks.tellLogged(LOGGED);
    expect(first).toHaveLength(2);
    expect(desks.size).toBe(1);
    desks.run(session('old'), []);
    expect(desks.keyOf(session('old'))).toBe('second|old');
  });
});
