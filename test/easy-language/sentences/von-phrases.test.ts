/** What is proposed instead of a genitive. */
import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../src/model/document.ts';
import { metadata } from '../../builders.ts';
import { contextOf } from '../contexts.ts';
import { type Judging, judging } from '../rule-outcome.ts';

function proposalsIn(
  ready: Judging,
  text: string,
  joint: Metadata['easy']['joint'],
): readonly (readonly [string, string | undefined])[] {
  const { easy } = metadata();
  const meta = metadata({ easy: { ...easy, joint } });
  return ready.rules
    .filter(({ rule }) => rule.kind === 'genitive')
    .flatMap(({ test }) => test({ ...contextOf([text], ready.lexicon), meta }))
    .map(({ sentence, from, to, suggestion }) => [sentence.text.slice(from, to), suggestion]);
}

describe('instead of a genitive', async () => {
  const ready = await judging('S');
  const proposals = (text: string, joint: Metadata['easy']['joint'] = 'hyphen') =>
    proposalsIn(ready, text, joint);

  it.each([
    ['Das Haus des Mannes ist alt.', 'des Mannes', 'von dem Mann'],
    ['Das Haus eines Mannes ist alt.', 'eines Mannes', 'von einem Mann'],
    ['Das Ende dieses Jahres ist nah.', 'dieses Jahres', 'von diesem Jahr'],
    ['Das Haus unseres Vaters ist alt.', 'unseres Vaters', 'von unserem Vater'],
    ['Die Rechte des Menschen sind wichtig.', 'des Menschen', 'von dem Menschen'],
    ['Die Hilfe des Kunden war gut.', 'des Kunden', 'von dem Kunden'],
    ['Die Farbe des alten Hauses ist rot.', 'des alten Hauses', 'von dem alten Haus'],
    ['Die Arbeit der Ärztin ist gut.', 'der Ärztin', 'von der Ärztin'],
    ['Die Arbeit meiner Mutter ist gut.', 'meiner Mutter', 'von meiner Mutter'],
    ['Die Arbeit der neuen Ärztin ist gut.', 'der neuen Ärztin', 'von der neuen Ärztin'],
    ['Die Wünsche der Eltern sind klar.', 'der Eltern', 'von den Eltern'],
    ['Die Namen der Häuser sind alt.', 'der Häuser', 'von den Häusern'],
    ['Die Namen der Autos sind alt.', 'der Autos', 'von den Autos'],
    ['Die Wünsche aller Kinder sind klar.', 'aller Kinder', 'von allen Kindern'],
    ['Die Wünsche vieler Menschen sind klar.', 'vieler Menschen', 'von vielen Menschen'],
  ])('of %s', (text, words, instead) => {
    expect(proposals(text)).toEqual([[words, instead]]);
  });

  it('joints are shown as in the publication', () => {
    const text = 'Das Büro des Bürgermeisters ist zu.';
    expect(proposals(text, 'hyphen')).toEqual([['des Bürgermeisters', 'von dem Bürger-Meister']]);
    expect(proposals(text, 'mediopunkt')[0]?.[1]).toBe('von dem Bürger·meister');
    expect(proposals(text, 'none')[0]?.[1]).toBe('von dem Bürgermeister');
  });

  it('an ending does not make a compound', () => {
    expect(proposals('Die Zahl der Modelle ist klein.')).toEqual([
      ['der Modelle', 'von den Modellen'],
    ]);
  });

  it('nothing is proposed where a preposition asks for it', () => {
    expect(proposals('Trotz des Regens ist offen.')).toEqual([['des Regens', undefined]]);
    expect(proposals('Innerhalb der Stadt ist es ruhig.')).toEqual([['der Stadt', undefined]]);
  });

  it('rows of genitives are told one by one', () => {
    expect(proposals('Das Büro des Leiters der Schule ist zu.')).toEqual([
      ['des Leiters', 'von dem Leiter'],
      ['der Schule', 'von der Schule'],
    ]);
  });
});
