/**
 * IPA in espeak-ng's own letters for German, as far as they are known to sound right: each word of
 * `phonemes.test.ts` has the same samples by its letters and by its phonemes. A letter that the engine does
 * not know would cut the word off, so what is not in the table is not spoken by phonemes at all.
 */

const VOWELS: Readonly<Record<string, string>> = {
  aː: 'A:',
  ɑː: 'A:',
  eː: 'e:',
  ɛː: 'E:',
  iː: 'i:',
  oː: 'o:',
  uː: 'u:',
  yː: 'y:',
  øː: 'Y:',
  aɪ: 'aI',
  aʊ: 'aU',
  ɔʏ: 'OY',
  ɔɪ: 'OY',
  a: 'a',
  e: 'e',
  ɛ: 'E',
  ə: '@',
  ɐ: '3',
  i: 'i',
  ɪ: 'I',
  o: 'o',
  ɔ: 'O',
  u: 'u',
  ʊ: 'U',
  y: 'y',
  ʏ: 'y',
  ø: 'Y:',
  œ: 'W',
};
const CONSONANTS: Readonly<Record<string, string>> = {
  tʃ: 'tS',
  dʒ: 'dZ',
  ts: 'ts',
  p: 'p',
  b: 'b',
  t: 't',
  d: 'd',
  k: 'k',
  g: 'g',
  ɡ: 'g',
  f: 'f',
  v: 'v',
  s: 's',
  z: 'z',
  ʃ: 'S',
  ʒ: 'Z',
  ç: 'C',
  x: 'x',
  χ: 'x',
  h: 'h',
  m: 'm',
  n: 'n',
  ŋ: 'N',
  l: 'l',
  r: 'r',
  ʁ: 'r',
  ʀ: 'r',
  j: 'j',
};
const STRESS: Readonly<Record<string, string>> = { ˈ: "'", ˌ: ',' };

/** Tie bars, marks of non-syllabic vowels and aspiration, dots between syllables: nothing to the engine. */
const SILENT = /[\u0361\u035c\u032fʰ.‿ʔ]/gu;
/** `n̩`, `l̩`: a vowel of its own. */
const SYLLABIC = /([nlm])\u0329/gu;

/** What stands between `[[` and `]]`; undefined where a sound is not known. @param ipa one word */
export function mnemonicsOf(ipa: string): string | undefined {
  const letters = ipa
    .normalize('NFD')
    .replace(/c\u0327/g, 'ç')
    .replace(SYLLABIC, 'ə$1')
    .replace(SILENT, '');
  const state = { rest: letters, stress: '', said: '' };
  while (state.rest !== '') {
    const [first = ''] = [...state.rest];
    const stress = STRESS[first];
    const two = state.rest.slice(0, 2);
    const key = two in VOWELS || two in CONSONANTS ? two : first;
    const vowel = VOWELS[key];
    const sound = vowel ?? CONSONANTS[key];
    if (stress !== undefined) {
      // The engine wants the mark before the vowel, IPA has it before the syllable.
      state.stress = stress;
    } else if (sound === undefined) {
      return undefined;
    } else {
      state.said += vowel === undefined ? sound : state.stress + sound;
      if (vowel !== undefined) state.stress = '';
    }
    state.rest = state.rest.slice(stress === undefined ? key.length : first.length);
  }
  return state.said === '' ? undefined : state.said;
}
