/** A limit for what may hang: it goes on, but nobody waits for it any longer. */

/** The promise's value, or undefined when it takes longer. @param limit milliseconds */
export async function inTime<Value>(
  promise: Promise<Value>,
  limit: number,
): Promise<Value | undefined> {
  const timer: { id?: NodeJS.Timeout } = {};
  const late = new Promise<undefined>((resolve) => {
    timer.id = setTimeout(() => resolve(undefined), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer.id);
  }
}
