/**
 * Reading what a foreign tool wrote as JSON. Nothing is guessed: what has another shape than expected
 * throws, and the caller calls the artefact unexamined.
 */

/** An object whose fields are not known yet. */
export type Facts = Readonly<Record<string, unknown>>;

/** The object in a text. Throws when it is none. */
export function readFacts(text: string): Facts {
  const value: unknown = JSON.parse(text);
  if (!isFacts(value)) throw new Error('not a JSON object');
  return value;
}

/** A text; undefined when the field is missing or null. */
export function maybeText(facts: Facts, key: string): string | undefined {
  const value = facts[key] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw unexpected(key);
}

/** A text. */
export function textAt(facts: Facts, key: string): string {
  const value = maybeText(facts, key);
  if (value === undefined) throw unexpected(key);
  return value;
}

/** A number; undefined when the field is missing or null. */
export function maybeNumber(facts: Facts, key: string): number | undefined {
  const value = facts[key] ?? undefined;
  if (value === undefined || typeof value === 'number') return value;
  throw unexpected(key);
}

/** A number. */
export function numberAt(facts: Facts, key: string): number {
  const value = maybeNumber(facts, key);
  if (value === undefined) throw unexpected(key);
  return value;
}

/** True or false. */
export function truthAt(facts: Facts, key: string): boolean {
  const value = facts[key];
  if (typeof value === 'boolean') return value;
  throw unexpected(key);
}

/** An object; undefined when the field is missing or null. */
export function maybeFacts(facts: Facts, key: string): Facts | undefined {
  const value = facts[key] ?? undefined;
  if (value === undefined || isFacts(value)) return value;
  throw unexpected(key);
}

/** An object. */
export function factsAt(facts: Facts, key: string): Facts {
  const value = maybeFacts(facts, key);
  if (value === undefined) throw unexpected(key);
  return value;
}

/** A list of objects. */
export function listAt(facts: Facts, key: string): readonly Facts[] {
  const value = facts[key];
  if (Array.isArray(value) && value.every(isFacts)) return value;
  throw unexpected(key);
}

/** The texts of a list; none when the field is missing. */
export function textsAt(facts: Facts, key: string): readonly string[] {
  const value = facts[key] ?? [];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw unexpected(key);
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unexpected(key: string): Error {
  return new Error(`“${key}” is missing or has another shape`);
}
