/**
 * From a W3C PLS lexicon to what each engine is given: an alias reaches all of them as plain words; phonemes
 * reach only those that can say them, the others get the alias beside them, else the letters.
 */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import type { Sentence } from '../../../src/narrate/engines/engine.ts';
import { mnemonicsOf } from '../../../src/narrate/engines/espeak/phonemes.ts';
import { ssmlOf } from '../../../src/narrate/engines/espeak/ssml.ts';
import { markupOf } from '../../../src/narrate/engines/pico/index.ts';
import { phonemesFor } from '../../../src/narrate/phonemes.ts';
import { normaliserFor, readScript } from '../../../src/narrate/spoken.ts';
import { prepare } from '../../../src/prepare/index.ts';
import { writeScript } from '../../../src/writers/speech/index.ts';
import { MINIMAL, publicationOf } from '../../source/publication-of.ts';

const PLS = `<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"
  alphabet="ipa" xml:lang="de">
  <lexeme><grapheme>KITT</grapheme><alias>Kitt</alias></lexeme>
  <lexeme><grapheme>Relaunch</grapheme><alias>Rilontsch</alias></lexeme>
  <lexeme><grapheme>Jena</grapheme><phoneme>ˈjeːna</phoneme><alias>Jehna</alias></lexeme>
  <lexeme><grapheme>Saale</grapheme><phoneme>ˈzaːlə</phoneme></lexeme>
</lexicon>`;

async function documentWith(text: string): Promise<Document> {
  const { value, diagnostics } = await publicationOf({
    'publication.yaml': `${MINIMAL}vorlesen: { lexika: [worte.pls] }\n`,
    'worte.pls': PLS,
    '01.md': `# Eins {#eins}\n\n${text}\n`,
  });
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('No document');
  return prepare(value).value;
}

/** The last sentence as an engine gets it. */
async function given(text: string, speaksPhonemes?: (ipa: string) => boolean): Promise<Sentence> {
  const document = await documentWith(text);
  const told = { engine: 'probe', version: '1', name: 'de', synthetic: true };
  const voice = { told, ...(speaksPhonemes && { speaksPhonemes }) };
  const { value: phonemes } = phonemesFor(document.meta.pronunciation, voice);
  const chapter = document.editions[0]?.chapters[0];
  if (chapter === undefined) throw new Error('No chapter');
  const units = readScript(writeScript(chapter).utterances, {
    normalise: normaliserFor(document),
    languageOf: () => undefined,
    phonemes,
    findings: [],
  });
  return units.at(-1)?.sentence ?? [];
}

const plain = (sentence: Sentence) => sentence.map(({ text }) => text).join(' ');
const espeak = (ipa: string) => mnemonicsOf(ipa) !== undefined;

describe('an alias', () => {
  const text = 'Der KITT-Chef und das KITT planen den Relaunch.';
  const heard = 'Der Kitt-Chef und das Kitt planen den Rilontsch.';

  it('is plain text for voices that know nothing but text: sherpa-onnx and those of the system', async () => {
    expect(plain(await given(text))).toBe(heard);
  });

  it('reaches espeak-ng', async () => {
    expect(
      ssmlOf(await given(text, espeak))
        .join('')
        .trim(),
    ).toBe(heard);
  });

  it('reaches SVOX Pico', async () => {
    expect(markupOf(await given(text), 145)).toContain(heard);
  });

  it('is said as it is, whatever rules would make of it', async () => {
    const document = await documentWith('Das KITT.');
    const entries = [{ written: 'KITT', spoken: 'Nr. 5 (K I T T)' }];
    const changed = { ...document, meta: { ...document.meta, pronunciation: entries } };
    const chapter = changed.editions[0]?.chapters[0];
    const [, unit] = readScript(chapter ? writeScript(chapter).utterances : [], {
      normalise: normaliserFor(changed),
      languageOf: () => undefined,
      findings: [],
    });
    expect(unit?.spoken).toBe('Das Nr. 5 (K I T T).');
  });
});

describe('phonemes', () => {
  it('are said where a voice can', async () => {
    expect(ssmlOf(await given('In Jena an der Saale.', espeak)).join('')).toMatch(
      /\[\[j'e:na\]\].*\[\[z'A:l@/u,
    );
  });

  it('are the alias beside them where it cannot, else the letters', async () => {
    expect(plain(await given('In Jena an der Saale.'))).toBe('In Jehna an der Saale.');
    expect(markupOf(await given('In Jena an der Saale.'), 145)).toContain('In Jehna an der Saale.');
  });
});
