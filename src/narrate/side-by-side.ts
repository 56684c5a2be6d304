/** Work on many things, a few at a time. */

/**
 * Results come in the order of the things.
 * @param limit how many are in work at once
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const waiting = items.entries();
  const line = async (): Promise<void> => {
    for (const [index, item] of waiting) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: limit }, line));
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}

/**
 * Works on things as they are made; the next is made only when there is a free place for it.
 * @param limit how many are in work at once
 */
export async function asTheyCome<T>(
  things: AsyncGenerator<T>,
  limit: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const line = async (): Promise<void> => {
    for await (const thing of things) await work(thing);
  };
  await Promise.all(Array.from({ length: limit }, line));
}

/**
 * Results in the order of the things, of which a few are always being worked on ahead.
 * @param limit how many are in work at once; with one, the next begins when it is asked for
 */
export async function* ahead<T, R>(
  things: AsyncIterable<T>,
  limit: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for await (const thing of things) {
    const result = work(thing);
    // Whoever waits for it meets the failure; one that nobody waits for any more is no crash.
    result.catch(() => {});
    begun.push(result);
    const [first] = begun;
    if (begun.length < limit || first === undefined) continue;
    yield await first;
    begun.shift();
  }
  for (const result of begun) yield await result;
}
