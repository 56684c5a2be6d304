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
