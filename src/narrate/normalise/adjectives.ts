/**
 * Adjectives that offices shorten: `gesetzl. Vertreter`, `allg. Hinweise`, `tägl. geöffnet`. Before a noun
 * they take the ending that the word before asks for; without one, the ending most nouns in lists have.
 */
import { endingAfter, isFeminine, isPreposition } from './cases.ts';
import { anyOf, type Groups, type Rule, rule, START } from './rule.ts';

/** Short to the adverb, and to the stem that takes endings where that is another word. */
export const ADJECTIVES: ReadonlyMap<string, readonly [alone: string, stem?: string]> = new Map([
  ['dt.', ['deutsch']],
  ['Dt.', ['Deutsch']],
  ['engl.', ['englisch']],
  ['allg.', ['allgemein']],
  ['bes.', ['besonders', 'besonder']],
  ['ehem.', ['ehemals', 'ehemalig']],
  ['erm.', ['ermäßigt']],
  ['zul.', ['zulässig']],
  ['Zul.', ['Zulässig']],
  ['überarb.', ['überarbeitet']],
  ['erw.', ['erweitert']],
  ['entspr.', ['entsprechend']],
  ['ev.', ['evangelisch']],
  ['evang.', ['evangelisch']],
  ['kath.', ['katholisch']],
  ['jew.', ['jeweils', 'jeweilig']],
  ['jährl.', ['jährlich']],
  ['lfd.', ['laufend']],
  ['Lfd.', ['Laufend']],
  ['mtl.', ['monatlich']],
  ['öff.', ['öffentlich']],
  ['sog.', ['sogenannt']],
  ['städt.', ['städtisch']],
  ['telef.', ['telefonisch']],
  ['tel.', ['telefonisch']],
  ['versch.', ['verschieden']],
  ['vorl.', ['vorläufig']],
  ['o. g.', ['oben genannt']],
  ['u. g.', ['unten genannt']],
]);

const BEFORE = '(?<=(?:(?:(?<outer>\\p{L}+) )?(?<lead>\\p{L}+) )?)';
const NOUN = '(?=(?: ?(?<noun>\\p{Lu}[\\p{L}-]+))?)';

const known = rule(
  `${BEFORE}${START}(?<short>${anyOf(ADJECTIVES.keys())})${NOUN}`,
  (groups) => {
    const short = (groups.short ?? '').replace(/(?<=\.)(?=\p{L})/u, ' ');
    const [alone, stem = alone] = ADJECTIVES.get(short) ?? [short];
    return groups.noun === undefined ? alone : stem + ending(groups);
  },
  new RegExp(anyOf(ADJECTIVES.keys()), 'u'),
);

/** `monatl.`, `schriftl.`: no German word ends in these sounds, so the rest is `-ich`. */
const cutOff = rule(
  `${BEFORE}${START}(?<stem>\\p{Ll}{2,}[bdfghkmnptwz]l)\\.${NOUN}`,
  (groups) => `${groups.stem ?? ''}ich${groups.noun === undefined ? '' : ending(groups)}`,
  /l\./,
);

/** After abbreviations of several words, before those of names. */
export const adjectiveRules: readonly Rule[] = [known, cutOff];

function ending({ outer = '', lead = '', noun = '' }: Groups): string {
  const words = isPreposition(outer) ? `${outer} ${lead}` : lead;
  if (/^(?:alle|keine|beide)$/iu.test(lead)) return 'en';
  if (/^(?:k?ein|ihr|sein|unser)$/iu.test(lead)) return 'er';
  // `die lfd. Kosten` are many, `die Dt. Rentenversicherung` is one.
  if (/^die$/iu.test(words) && /e[nr]$/u.test(noun)) return 'en';
  return endingAfter(words === '' ? undefined : words, 'e', isFeminine(noun));
}
