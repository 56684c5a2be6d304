/** Gathers readings by form while a dictionary is read, and hands them out as entries of a table. */
import { type RawReading, writeReadings } from './readings.ts';

/** Readings by form. */
export type Collection = {
  /** `slot` is the flag's place; the same class and base share their flags. */
  readonly add: (form: string, reading: Omit<RawReading, 'flags'>, slot: number) => void;
  readonly has: (form: string) => boolean;
  readonly entries: () => ReadonlyMap<string, string>;
};

/** An empty one. */
export function collection(): Collection {
  const forms = new Map<string, Map<string, RawReading>>();
  return {
    add: (form, reading, slot) => {
      const readings = forms.get(form) ?? new Map<string, RawReading>();
      const key = `${reading.class}${reading.base}`;
      const flags = (readings.get(key)?.flags ?? 0) | (1 << slot);
      readings.set(key, { ...reading, flags });
      forms.set(form, readings);
    },
    has: (form) => forms.has(form),
    entries: () =>
      new Map(
        [...forms].map(([form, readings]) => [form, writeReadings(form, [...readings.values()])]),
      ),
  };
}
