/** A YAML map with known keys: each read by its own reader; missing and unknown keys are findings. */
import type { Node } from 'yaml';
import { didYouMean } from '../nearest.ts';
import { type Entry, entriesOf, type Reader, type YamlPlace } from './yaml-reader.ts';

type Field<T> = { readonly read: Reader<T>; readonly required: boolean };

/** A key that must be there. */
export function required<T>(read: Reader<T>): Field<T> {
  return { read, required: true };
}

/** A key that may be left out. */
export function optional<T>(read: Reader<T>): Field<T> {
  return { read, required: false };
}

/** What a record of fields reads to: every key may be undefined, after a finding or as optional. */
export type Values<Fields> = {
  readonly [Key in keyof Fields]?: Fields[Key] extends Field<infer T> ? T : never;
};

/** Reads a map with exactly these keys. */
export function record<Fields extends Readonly<Record<string, Field<unknown>>>>(
  fields: Fields,
): Reader<Values<Fields>> {
  return (node, place) => {
    const entries = entriesOf(node, place);
    if (entries === undefined) return undefined;
    reportUnknown(entries, Object.keys(fields), place);
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    const values = Object.entries(fields).flatMap(([key, field]) => {
      const value = readField(byKey.get(key), { key, field }, place);
      return value === undefined ? [] : [[key, value] as const];
    });
    // Each value came from the reader of its key; the compiler cannot follow `Object.entries`.
    return Object.fromEntries(values) as Values<Fields>;
  };
}

function readField(
  entry: Entry | undefined,
  { key, field }: { readonly key: string; readonly field: Field<unknown> },
  place: YamlPlace,
): unknown {
  const path = place.path === '' ? key : `${place.path}.${key}`;
  const value: Node | undefined = entry?.value;
  if (value !== undefined)
    return field.read(value, { ...place, path, span: entry?.span ?? place.span });
  if (field.required) {
    place.report('source/yaml-missing', entry?.span ?? place.span, {
      de: `Die Angabe „${path}“ fehlt.`,
      en: `The entry “${path}” is missing.`,
      hint: {
        de: `Tragen Sie die Angabe in ${place.file} ein.`,
        en: `Add the entry to ${place.file}.`,
      },
    });
  }
  return undefined;
}

function reportUnknown(
  entries: readonly Entry[],
  known: readonly string[],
  place: YamlPlace,
): void {
  for (const { key, span } of entries) {
    if (known.includes(key)) continue;
    place.report('source/yaml-unknown-key', span, {
      de: `Die Angabe „${key}“ ist nicht bekannt.`,
      en: `The entry “${key}” is not known.`,
      hint: didYouMean(key, known),
    });
  }
}
