/**
 * Reads the parameters that a rule's YAML gives its kind of test. A wrong or unknown one is a mistake of
 * the rule's author: it is thrown, with its name.
 */
import { PROFILES, type ProfileName } from '../profiles.ts';

/** A number, or one for each profile, with `default` for those that are not named. */
export type PerProfile = Readonly<Partial<Record<ProfileName | 'default', number>>>;

/** The parameters of one rule, by name. */
export type Fields = {
  readonly has: (name: string) => boolean;
  /** @param otherwise what it is when the rule does not say */
  readonly number: (name: string, otherwise?: number) => number;
  readonly perProfile: (name: string) => PerProfile;
  readonly text: (name: string, otherwise?: string) => string;
  readonly flag: (name: string) => boolean;
  /** Empty when the rule does not say. A string is words between white space. */
  readonly words: (name: string) => readonly string[];
  /** Keys and their texts; empty when the rule does not say. */
  readonly table: (name: string) => ReadonlyMap<string, string>;
};

/** @param known the names that the kind of test understands; anything else is a mistake */
export function fieldsOf(parameters: unknown, known: readonly string[]): Fields {
  const all = recordOf(parameters ?? {}, 'parameters');
  const strange = Object.keys(all).filter((name) => !known.includes(name));
  if (strange.length > 0) {
    throw new Error(`unknown: ${strange.join(', ')}; known are ${known.join(', ') || 'none'}`);
  }
  return {
    has: (name) => all[name] !== undefined,
    number: (name, otherwise) => numberIn(all[name] ?? otherwise, name),
    perProfile: (name) => profilesIn(all[name], name),
    text: (name, otherwise) => textIn(all[name] ?? otherwise, name),
    flag: (name) => flagIn(all[name] ?? false, name),
    words: (name) => wordsIn(all[name] ?? [], name),
    table: (name) =>
      new Map(
        Object.entries(recordOf(all[name] ?? {}, name)).map(([key, value]) => [
          key,
          textIn(value, `${name}.${key}`),
        ]),
      ),
  };
}

/** What holds for a profile; undefined when nothing does. */
export function inProfile(numbers: PerProfile, profile: ProfileName): number | undefined {
  return numbers[profile] ?? numbers.default;
}

function numberIn(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${name}: a number`);
  return value;
}

function textIn(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Error(`${name}: a text`);
  return value;
}

function flagIn(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new Error(`${name}: true or false`);
  return value;
}

function wordsIn(value: unknown, name: string): readonly string[] {
  if (typeof value === 'string') return value.split(/\s+/u).filter(Boolean);
  if (!Array.isArray(value)) throw new Error(`${name}: a list of texts`);
  return value.map((one) => textIn(one, name));
}

const KEYS: readonly string[] = [...PROFILES, 'default'];

function profilesIn(value: unknown, name: string): PerProfile {
  if (typeof value === 'number') return { default: numberIn(value, name) };
  const all = recordOf(value, name);
  const strange = Object.keys(all).filter((key) => !KEYS.includes(key));
  if (strange.length > 0) throw new Error(`${name}: no such profile: ${strange.join(', ')}`);
  return Object.fromEntries(
    Object.entries(all).map(([key, number]) => [key, numberIn(number, `${name}.${key}`)]),
  );
}

function recordOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${name}: names and values`);
  }
  return Object.fromEntries(Object.entries(value));
}
