/** Answers about words, kept: texts say the same words again, and every rule asks. */

/** The same function, which asks `answer` once for each word. */
export function kept<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, { readonly value: Answer }>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before.value;
    const value = answer(word);
    known.set(word, { value });
    return value;
  };
}
