/** Where a sentence is cut into clauses. */
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/easy-language/kinds/sentences/clauses.ts';
import { wordsOf } from '../../../src/easy-language/words.ts';

const cut = (text: string) =>
  clausesOf({ words: wordsOf(text) }).map(
    ({ words, after }) => `${after ?? ''}|${words.map((word) => word.text).join(' ')}`,
  );

describe('clauses', () => {
  it.each([
    ['Das ist gut.', ['|Das ist gut']],
    ['Ich weiß, dass du kommst.', ['|Ich weiß', ',|dass du kommst']],
    ['Sie sagt: Ich komme!', ['|Sie sagt', ':|Ich komme']],
    ['Anna (sie ist 8) lacht.', ['|Anna', '(|sie ist 8', ')|lacht']],
    ['Heute – am Montag – ist zu.', ['|Heute', '–|am Montag', '–|ist zu']],
    ['Das Wort „Amt“ ist kurz.', ['|Das Wort Amt ist kurz']],
    ['Die E-Mail, die Sie suchen, ist da.', ['|Die E-Mail', ',|die Sie suchen', ',|ist da']],
  ])('of %s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('are never empty', () => {
    expect(cut('…, und?!')).toEqual([',|und']);
    expect(cut('...')).toEqual([]);
  });

  it('keep every word', () => {
    const text =
      'Wenn Sie, Frau Müller, am 3. Mai kommen: Bringen Sie Ihren Ausweis mit (und Geld).';
    const words = wordsOf(text).filter(({ kind }) => kind !== 'mark');
    const kept = clausesOf({ words: wordsOf(text) }).flatMap((clause) => clause.words);
    expect(kept.filter(({ kind }) => kind !== 'mark')).toEqual(words);
  });
});
