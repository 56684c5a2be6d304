/** From values that may be missing to the model, where what is missing has no key. */
import type { ContactData } from '../../model/document.ts';
import type { ContactValues } from './values.ts';

/** Without the keys that have no value: `exactOptionalPropertyTypes` tells absent from undefined. */
export function given<T extends Readonly<Record<string, unknown>>>(
  values: T,
): { readonly [Key in keyof T]?: Exclude<T[Key], undefined | ''> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  // Only keys of T are left, and undefined values are not among them.
  return Object.fromEntries(entries) as { [Key in keyof T]?: Exclude<T[Key], undefined | ''> };
}

/** Whom to turn to. A name that is missing was a finding of its reader. */
export function contactOf(values: ContactValues): ContactData {
  const { name = '', strasse, ort, telefon, email, web } = values;
  return { name, ...given({ street: strasse, place: ort, phone: telefon, email, web }) };
}
