/**
 * Readers for the keys of a rule's YAML. Each throws an Error that names the place and what was expected
 * there: it is meant for the author of the rule. Parameters of kinds are read in `kinds/parameters.ts`.
 */

/** Gives the value or throws. `at` names the place: `words.yaml.rules[3].title`. */
export type Read<T> = (value: unknown, at: string) => T;

/** Any text but the empty one; lines of YAML are joined by spaces. */
export const text: Read<string> = (value, at) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : wrong(at, 'a text', value);

/** A number. */
export const number: Read<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : wrong(at, 'a number', value);

/** A list; may be empty. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value, at) =>
    Array.isArray(value)
      ? value.map((item, index) => read(item, `${at}[${index + 1}]`))
      : wrong(at, 'a list', value);
}

/** One of these words. */
export function oneOf<const T extends string>(allowed: readonly T[]): Read<T> {
  return (value, at) =>
    allowed.find((one) => one === value) ?? wrong(at, `one of ${allowed.join(', ')}`, value);
}

/** Keys and values, in their order. */
export function pairsOf<T>(read: Read<T>): Read<readonly (readonly [string, T])[]> {
  return (value, at) =>
    isMap(value)
      ? Object.entries(value).map(([key, one]) => [key, read(one, `${at}.${key}`)] as const)
      : wrong(at, 'names and values', value);
}

/** A key that may be left out. */
export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (given, at) => (given === undefined ? undefined : read(given, at));
}

/** A map with exactly these keys; those that are not given are not in it. */
export function record<T>(fields: { readonly [Key in keyof T]-?: Read<T[Key]> }): Read<T> {
  return (value, at) => {
    if (!isMap(value)) return wrong(at, 'names and values', value);
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
    if (unknown.length > 0) {
      const known = Object.keys(fields).join(', ');
      throw new Error(`${at}: unknown key ${unknown.join(', ')}; known are ${known}`);
    }
    const entries = Object.entries<Read<unknown>>(fields).flatMap(([key, read]) => {
      const one = read(value[key], `${at}.${key}`);
      return one === undefined ? [] : [[key, one] as const];
    });
    // Each value came from the reader of its key; the compiler cannot follow `Object.entries`.
    return Object.fromEntries(entries) as T;
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(at: string, expected: string, value: unknown): never {
  const is = value === undefined ? 'nothing' : JSON.stringify(value);
  throw new Error(`${at}: expected ${expected}, found ${is}`);
}
