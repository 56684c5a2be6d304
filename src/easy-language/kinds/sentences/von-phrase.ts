/** A genitive said with `von`: `des Bürgermeisters` → `von dem Bürger‧meister`. */
import { JOINT, showJoints } from '../../joint.ts';
import type { EasyContext } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import type { GenitivePhrase } from './genitive-phrases.ts';
import { nounReadings } from './morphology.ts';
import { small } from './places.ts';

/** Undefined where a preposition asks for the genitive, or where the dative is not sure. */
export function vonPhrase(
  sentence: EasySentence,
  phrase: GenitivePhrase,
  { lexicon, meta }: EasyContext,
): string | undefined {
  if (phrase.preposition !== undefined) return undefined;
  const { article, between, noun, number } = phrase;
  const dative =
    number === 'plural' ? pluralDative(noun.text) : singularDative(noun, phrase, lexicon);
  if (dative === undefined) return undefined;
  const words = [
    'von',
    ...(article === undefined ? [] : [dativeArticle(small(article.text), phrase)]),
    ...between.map(({ text }) => (number === 'plural' ? text.replace(/er$/u, 'en') : text)),
    showJoints(withJoints(sentence, { noun, dative }, lexicon), meta.easy.joint),
  ];
  return words.join(' ');
}

function dativeArticle(article: string, { number, noun }: GenitivePhrase): string {
  if (number === 'plural') return article === 'der' ? 'den' : article.replace(/r$/u, 'n');
  if (article === 'des') return 'dem';
  // Masculine and neuter articles end in -es; feminine ones look the same in the dative.
  return article.endsWith('es') && noun.text !== '' ? article.replace(/es$/u, 'em') : article;
}

function pluralDative(noun: string): string {
  return /[ns]$/u.test(noun) ? noun : `${noun}n`;
}

/** `Menschen` and `Kunden` keep their ending; `Amtes` loses it. */
function singularDative(
  { text }: EasyWord,
  { article }: GenitivePhrase,
  lexicon: EasyContext['lexicon'],
): string | undefined {
  if (article === undefined || !small(article.text).endsWith('s')) return text;
  if (!text.endsWith('s')) return text;
  const own = lexicon
    .nounReadings(text)
    .find((one) => one.case === 'genitive' && one.number === 'singular');
  if (own !== undefined)
    return own.lemma.endsWith('e') && text.endsWith('ns') ? text.slice(0, -1) : own.lemma;
  const [head] = nounReadings(text, lexicon);
  if (head === undefined) return undefined;
  const at = small(text).lastIndexOf(small(head.lemma));
  return at < 0 ? undefined : text.slice(0, at) + small(head.lemma);
}

/** Joints as the author has them, else those of a compound that is sure. */
function withJoints(
  { joints }: EasySentence,
  { noun, dative }: { readonly noun: EasyWord; readonly dative: string },
  lexicon: EasyContext['lexicon'],
): string {
  const own = joints.find(({ from }) => from === noun.from)?.text;
  if (own !== undefined) {
    const last = own.lastIndexOf(JOINT) + 1;
    return own.slice(0, last) + dative.slice(own.slice(0, last).replaceAll(JOINT, '').length);
  }
  // An ending makes „Modellen“ look like a compound with „Ellen“: the base form has to be one, too.
  const isCompound = nounReadings(noun.text, lexicon).some(
    ({ lemma }) => lexicon.partsOf(lemma) !== undefined,
  );
  return (isCompound ? lexicon.partsOf(dative)?.join(JOINT) : undefined) ?? dative;
}
