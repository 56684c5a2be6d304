/** Values of publication.yaml that stand in several places: days, addresses, whom to turn to. */
import { optional, record, required } from './record.ts';
import { text, textLike } from './yaml-reader.ts';

/** A calendar day that exists, `2026-11-23`. */
export const date = textLike(isDate, {
  de: 'ein Datum wie 2026-11-23',
  en: 'a date like 2026-11-23',
});
/** To the World Wide Web. */
export const webAddress = textLike(isWebAddress, {
  de: 'eine Adresse, die mit https:// beginnt',
  en: 'an address that starts with https://',
});
const email = textLike((value) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(value), {
  de: 'eine E-Mail-Adresse',
  en: 'an e-mail address',
});

/** Whom to turn to. */
export const contact = record({
  name: required(text),
  strasse: optional(text),
  ort: optional(text),
  telefon: optional(text),
  email: optional(email),
  web: optional(webAddress),
});

/** What `contact` reads. */
export type ContactValues = NonNullable<ReturnType<typeof contact>>;

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(value) && !/[\s<>"\\^`{|}]/.test(value) && URL.canParse(value);
}
