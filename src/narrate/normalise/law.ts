/**
 * Abbreviations and the way law is cited: `§ 5 Abs. 2 Satz 1 Nr. 3 lit. a`, `§§ 5–7`, `Art. 20 GG`,
 * `S. 12 ff.`, `Hauptstr. 5`.
 */
import {
  ABBREVIATIONS,
  ABBREVIATIONS_AT_END,
  ABBREVIATIONS_BEFORE_NAME,
  ABBREVIATIONS_BEFORE_NUMBER,
  SHORT_FORMS,
} from './abbreviations.ts';
import { anyOf, phrase, type Rule, rule, START } from './rule.ts';

const paragraphs = phrase('§§ ?', 'Paragrafen ');
const paragraph = phrase('§ ?(?=\\d)', 'Paragraf ');
/** `§ 5a`: the letter is part of the number, but spoken apart. */
const lettered = rule(
  '(?<=(?:Paragraf|Paragrafen|und|bis|Nummer|Nr\\.|Artikel|Art\\.) \\d{1,4})(?<letter>[a-z])(?!\\p{L})',
  ({ letter }) => ` ${letter ?? ''}`,
);
/** `§ 2 S. 1`: behind a paragraph it is a sentence, elsewhere a page. */
const sentence = phrase('(?<=(?:Paragraf|Abs\\.|Absatz) ?\\d{1,4} ?[a-z]? )S\\. ?(?=\\d)', 'Satz ');
const following = phrase('(?<=\\d) ?ff\\.', ' fortfolgende');
const next = phrase('(?<=\\d) ?f\\.', ' folgende');
/** `im Sinne des § 2`: the noun is weak. */
const inflected = phrase('(?<=(?:[Dd]es|[Dd]em|[Dd]en) )Paragraf(?= )', 'Paragrafen');
const street = rule('(?<=\\p{Ll})str\\.', () => 'straße');
const streetWord = phrase(`${START}Str\\.`, 'Straße');

/** In the order they are applied. */
export const lawRules: readonly Rule[] = [
  paragraphs,
  paragraph,
  lettered,
  sentence,
  following,
  next,
  // Before `S. d` of `i. S. d.` could be a page.
  fromTable(ABBREVIATIONS, ''),
  atEnd(),
  fromTable(ABBREVIATIONS_BEFORE_NUMBER, '(?= ?(?:\\d|[a-z](?!\\p{L})))'),
  fromTable(ABBREVIATIONS_BEFORE_NAME, '(?= ?\\p{Lu})'),
  street,
  streetWord,
  shortForms(),
  inflected,
];

/** One rule for a table; a blank follows when the text has none, as in `Nr.3`. */
function fromTable(table: readonly (readonly [string, string])[], then: string): Rule {
  const spoken = new Map(table.map(([written, words]) => [written.replaceAll(' ', ''), words]));
  const written = anyOf(table.map(([short]) => short));
  return rule(
    `${START}(?<short>${written})${then}(?<tight>[\\p{L}\\p{N}])?`,
    ({ short, tight }) => {
      const words = spoken.get((short ?? '').replaceAll(' ', '')) ?? short ?? '';
      return tight === undefined ? words : `${words} ${tight}`;
    },
  );
}

/** `Obst usw. Das reicht.`: the full stop of the abbreviation is the sentence's, too. */
function atEnd(): Rule {
  return rule(
    `${START}(?<short>${anyOf(ABBREVIATIONS_AT_END.keys())})(?=(?<next> \\p{Lu})?)`,
    ({ short, next }) =>
      `${ABBREVIATIONS_AT_END.get(short ?? '') ?? ''}${next === undefined ? '' : '.'}`,
  );
}

function shortForms(): Rule {
  return rule(
    `${START}(?<short>${anyOf(SHORT_FORMS.keys())})(?![\\p{L}\\p{N}₂])`,
    ({ short }) => SHORT_FORMS.get(short ?? '') ?? '',
  );
}
