import { createStore } from 'c/wxccBase';
import { createFold, type PanelSize } from 'c/wxccScreen';

const SMALL = { width: 400, height: 300 };

function fold(start: PanelSize, options: { wanted?: PanelSize; refuses?: boolean } = {}) {
  const errors: unknown[] = [];
  const asked: PanelSize[] = [];
  const size = createStore(start, (error) => errors.push(error));
  const made = createFold({
    size,
    resize: async (next) => {
      asked.push(next);
      if (options.refuses) throw new Error('refused');
      size.set(next);
    },
    wanted: () => options.wanted,
    onError: (error) => errors.push(error),
  });
  return { made, size, asked, errors };
}

describe('until the agent chooses', () => {
  it.each([
    [{ width: 500, height: 500 }, true],
    [{ width: 498, height: 498 }, true],
    [{ width: 495, height: 900 }, false],
    [{ width: 900, height: 495 }, false],
  ])('room decides: %p', (size, open) => {
    expect(fold(size).made.open.value).toBe(open);
  });

  it('the Desktop opens when the panel grows', () => {
    const { made, size, asked } = fold(SMALL);
    size.set({ width: 600, height: 700 });
    expect(made.open.value).toBe(true);
    expect(asked).toEqual([]);
  });
});

describe('unfolding', () => {
  it('enlarges to 500 × 600 at least', () => {
    const { made, asked } = fold(SMALL);
    made.toggle();
    expect(asked).toEqual([{ width: 500, height: 600 }]);
  });

  it('enlarges to what the definition asks for, and never shrinks the other side', () => {
    const { made, asked } = fold({ width: 800, height: 300 }, { wanted: { width: 550, height: 700 } });
    made.toggle();
    expect(asked).toEqual([{ width: 800, height: 700 }]);
  });

  it('asks for nothing where there is room already', () => {
    const { made, size, asked } = fold({ width: 600, height: 900 }, { refuses: true });
    made.toggle();
    made.toggle();
    expect(size.value.height).toBe(900);
    expect(made.open.value).toBe(true);
    expect(asked).toEqual([{ width: 600, height: 550 }]);
  });

  it('gives a large panel its size again', () => {
    const { made, size } = fold({ width: 600, height: 900 });
    made.toggle();
    made.toggle();
    expect(size.value).toEqual({ width: 600, height: 900 });
  });

  it('twice is once', () => {
    const { made, asked } = fold(SMALL);
    made.unfold();
    made.unfold();
    expect(asked).toHaveLength(1);
  });

  it('happens even when the panel refuses, and the refusal is told', async () => {
    const { made, errors } = fold(SMALL, { refuses: true });
    made.unfold();
    await Promise.resolve();
    expect(made.open.value).toBe(true);
    expect(errors).toHaveLength(1);
  });
});

describe('folding', () => {
  it('gives the old size back', () => {
    const { made, size } = fold(SMALL);
    made.toggle();
    made.toggle();
    expect(size.value).toEqual(SMALL);
    expect(made.open.value).toBe(false);
  });

  it('shrinks a panel that was large from the start to the bar', () => {
    const { made, asked } = fold({ width: 520, height: 640 });
    made.toggle();
    expect(asked).toEqual([{ width: 520, height: 550 }]);
  });

  it('holds, whatever size the panel gets then', () => {
    const { made, size } = fold({ width: 520, height: 640 });
    made.toggle();
    size.set({ width: 900, height: 900 });
    expect(made.open.value).toBe(false);
  });
});
