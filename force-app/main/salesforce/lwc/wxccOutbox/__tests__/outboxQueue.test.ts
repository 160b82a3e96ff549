import { createItem, type OutboxItem } from '../outboxItem';
import { nextItem } from '../outboxQueue';

const NOW = 1_000;

const item = (callKey: string, due: number, over: Partial<OutboxItem> = {}): OutboxItem => ({
  ...createItem({ callKey, interactionId: callKey, task: {}, final: false }, 0),
  due,
  ...over,
});

/** A list that tells how far it was read. */
function* counted(items: readonly OutboxItem[], onRead: () => void): Generator<OutboxItem> {
  for (const each of items) {
    onRead();
    yield each;
  }
}

describe('what is sent next', () => {
  it('is the first that is due, in the order of submission', () => {
    expect(nextItem([item('late', 5_000), item('a', 900), item('b', 100)], NOW)?.item.callKey).toBe('a');
  });

  it('is known without looking at the thousands behind it', () => {
    let read = 0;
    const many = Array.from({ length: 5_000 }, (_, place) => item(`k${place}`, 0));
    nextItem(
      counted(many, () => (read += 1)),
      NOW,
    );
    expect(read).toBe(1);
  });

  it('is the one that is due first where none is due yet', () => {
    expect(nextItem([item('a', 9_000), item('b', 4_000), item('c', 6_000)], NOW)).toMatchObject({ due: 4_000 });
  });

  it('waits for the older one of its interaction, even while that one pauses', () => {
    const older = item('a', 9_000, { interactionId: 'call' });
    const younger = item('b', 0, { interactionId: 'call' });
    expect(nextItem([older, younger], NOW)).toMatchObject({ item: { callKey: 'a' }, due: 9_000 });
  });

  it('is nothing where all is under way or waits for the agent', () => {
    const states = ['flying', 'parked', 'unsure'] as const;
    expect(
      nextItem(
        states.map((state) => item(state, 0, { state })),
        NOW,
      ),
    ).toBeUndefined();
  });
});
