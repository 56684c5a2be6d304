/** Work side by side: results in order, never too much at once, failures told. */
import { describe, expect, it } from 'vitest';
import { asTheyCome, sideBySide } from '../../src/narrate/side-by-side.ts';

const pause = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));

describe('work side by side', () => {
  it('gives results in the order of the things, however long each takes', async () => {
    const later = async (value: number) => {
      await pause(20 - value);
      return value * 2;
    };
    expect(await sideBySide([1, 15, 3, 9], 2, later)).toEqual([2, 30, 6, 18]);
  });

  it('never has more in work than it may', async () => {
    const state = { now: 0, most: 0 };
    await sideBySide([1, 2, 3, 4, 5, 6], 2, async () => {
      state.now += 1;
      state.most = Math.max(state.most, state.now);
      await pause(2);
      state.now -= 1;
    });
    expect(state.most).toBe(2);
  });

  it('fails when one of them fails', async () => {
    const work = async (value: number) => {
      if (value === 2) throw new Error('two');
      return value;
    };
    await expect(sideBySide([1, 2, 3], 2, work)).rejects.toThrow('two');
  });
});

describe('work on things as they come', () => {
  const state = { made: 0, working: 0, most: 0, ahead: 0 };
  async function* things(count: number): AsyncGenerator<number> {
    for (let thing = 1; thing <= count; thing += 1) {
      state.made = thing;
      yield thing;
    }
  }

  it('does each once, a few at a time, and makes none that nobody waits for', async () => {
    const done: number[] = [];
    Object.assign(state, { made: 0, working: 0, most: 0, ahead: 0 });
    await asTheyCome(things(12), 3, async (thing) => {
      state.working += 1;
      state.most = Math.max(state.most, state.working);
      await pause(thing % 3);
      state.ahead = Math.max(state.ahead, state.made - done.length);
      done.push(thing);
      state.working -= 1;
    });
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    expect(state.most).toBe(3);
    expect(state.ahead).toBeLessThanOrEqual(3);
  });

  it.each([1, 2, 5])('fails when the work on thing %i fails, and makes no more', async (bad) => {
    Object.assign(state, { made: 0 });
    const working = asTheyCome(things(100), 2, async (thing) => {
      await pause(1);
      if (thing === bad) throw new Error(`thing ${thing}`);
    });
    await expect(working).rejects.toThrow(`thing ${bad}`);
    await pause(20);
    expect(state.made).toBeLessThan(bad + 4);
  });

  it('fails when a thing cannot be made, though others are in work', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error('no second one');
    }
    await expect(asTheyCome(broken(), 2, () => pause(5).then(() => {}))).rejects.toThrow(
      'no second one',
    );
  });
});
