/**
 * Which entry of a list a written form belongs to, and in which form the simpler word can take its place.
 * Forms are proved with the lexicon; where two are possible none is given.
 */
import type { Lexicon } from '../../lexicon.ts';
import { small } from '../sentences/places.ts';

/** A simpler word, and whether it can take the place of the other as it is. */
export type Simpler = { readonly word: string; readonly fits: boolean };

/** Its base form, and the form that fits the sentence. */
export type SimplerForm = { readonly base: string; readonly form: string | undefined };

type Look = {
  readonly list: ReadonlyMap<string, Simpler>;
  /** True for the first word of a sentence, which has a capital whatever it is. */
  readonly opens: boolean;
  readonly lexicon: Lexicon;
};

/** What the list has for a written word. */
export function simplerFor(written: string, look: Look): SimplerForm | undefined {
  const { list, opens, lexicon } = look;
  const words = opens ? [written, small(written)] : [written];
  for (const word of words) {
    const found = itself(word, look) ?? asVerb(word, look) ?? asAdjective(word, look);
    if (found === undefined) continue;
    const { form } = found;
    return { ...found, form: opens && form !== undefined ? titled(form) : form };
  }
  const nouns = lexicon.nounReadings(written).map(({ lemma }) => lemma);
  const simpler = nouns.map((noun) => list.get(noun)).find((one) => one !== undefined);
  return simpler && { base: simpler.word, form: undefined };
}

/** True where everyday German says the simpler word more often; of several words the rarest counts. */
export function isMoreFrequent(simpler: string, hard: string, lexicon: Lexicon): boolean {
  const rankOf = (word: string) => lexicon.rankOf(word) ?? Number.POSITIVE_INFINITY;
  return Math.max(...simpler.split(' ').map(rankOf)) < rankOf(hard);
}

/** The word of the list itself: a noun in the singular, an infinitive, a word without endings. */
function itself(word: string, { list, lexicon }: Look): SimplerForm | undefined {
  const simpler = list.get(word);
  if (simpler === undefined) return undefined;
  const { word: base, fits } = simpler;
  const isSame = /^\p{Lu}/u.test(word)
    ? haveSameArticle(word, base, lexicon)
    : !isVerb(word, lexicon) || isWhole(base, lexicon);
  return { base, form: fits && isSame ? base : undefined };
}

/** `das Lichtbild`, `das Foto`: singular only, and of one gender. */
function haveSameArticle(hard: string, simpler: string, lexicon: Lexicon): boolean {
  const genders = [hard, simpler].map((noun) => {
    const readings = lexicon.nounReadings(noun);
    const isSingular = readings.every(({ number }) => number === 'singular');
    return isSingular ? [...new Set(readings.map(({ gender }) => gender))].join() : '';
  });
  return genders[0] !== '' && genders[0] === genders[1] && !genders[0]?.includes(',');
}

/** `übermittelte` as `schickte`: the same ending, and the same tense, which must be one only. */
function asVerb(word: string, { list, lexicon }: Look): SimplerForm | undefined {
  const readings = lexicon.verbReadings(word);
  const infinitive = readings.map((one) => one.infinitive).find((verb) => list.has(verb));
  const simpler = infinitive === undefined ? undefined : list.get(infinitive);
  if (infinitive === undefined || simpler === undefined) return undefined;
  const { word: base, fits } = simpler;
  const stem = stemOf(infinitive);
  // `schickten` is preterite and subjunctive, and so is what takes its place.
  const forms = readings.map((one) => one.form).filter((one) => !/^(?:subj|imp)/u.test(one));
  const [form, ...others] = new Set(forms);
  const isCertain = fits && others.length === 0 && word.startsWith(stem) && isWhole(base, lexicon);
  if (!isCertain || (form !== 'present' && form !== 'preterite')) return { base, form: undefined };
  const candidate = stemOf(base) + word.slice(stem.length);
  const isForm = lexicon
    .verbReadings(candidate)
    .some((one) => one.infinitive === base && one.form === form);
  return { base, form: isForm ? candidate : undefined };
}

/** `erforderliche` as `nötige`; an adverb such as `sehr` cannot stand before a noun. */
function asAdjective(word: string, { list, lexicon }: Look): SimplerForm | undefined {
  const [, stem = '', ending = ''] = /^(\p{Ll}+?)(e[nmrs]?)$/u.exec(word) ?? [];
  const simpler = list.get(stem) ?? list.get(`${stem}e`);
  // `erhaltene` is no form of `erhalten` that `bekommen` could take.
  if (simpler === undefined || !lexicon.isAdjective(word) || isVerb(stem, lexicon))
    return undefined;
  const candidate = simpler.word.replace(/e$/u, '') + ending;
  if (!lexicon.isAdjective(candidate)) return undefined;
  return { base: simpler.word, form: simpler.fits ? candidate : undefined };
}

function isVerb(word: string, lexicon: Lexicon): boolean {
  return lexicon.verbReadings(word).some(({ infinitive }) => infinitive === word);
}

/** A verb in one word that stays one: `anfangen` becomes `fangen … an`. */
function isWhole(verb: string, lexicon: Lexicon): boolean {
  if (/\s/u.test(verb) || !isVerb(verb, lexicon)) return false;
  const [, rest = ''] =
    /^(?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|vor|weg|weiter|zu|zurück|zusammen)(\p{Ll}{4,})$/u.exec(
      verb,
    ) ?? [];
  return rest === '' || !isVerb(rest, lexicon);
}

function stemOf(infinitive: string): string {
  return infinitive.replace(/e?n$/u, '');
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
