/**
 * The lexicons that publication.yaml names under `vorlesen: lexika`, as readings beside those under
 * `aussprache`. The publication's own go first, then the lexicons in their order; each word counts once.
 */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Folder } from '../../host/host.ts';
import type { PronunciationEntry, Span } from '../../model/document.ts';
import { decode } from '../decode.ts';
import type { Report } from '../markdown/reading.ts';
import { type Lexeme, readPls } from './pls.ts';

/** Where lexicons are looked for, and who is told. */
export type LexiconGround = {
  readonly folder: Pick<Folder, 'read' | 'locate'>;
  /** Of the publication, BCP 47. */
  readonly lang: string;
  readonly report: Report;
};

/** All readings, those of publication.yaml first. */
export async function withLexicons(
  own: readonly PronunciationEntry[],
  names: readonly { readonly value: string; readonly span: Span }[],
  ground: LexiconGround,
): Promise<readonly PronunciationEntry[]> {
  const entries = new Map(own.map((entry) => [entry.written, entry]));
  for (const { value: file, span } of names) {
    const source = await sourceOf(file, span, ground);
    if (source === undefined) continue;
    for (const lexeme of lexemesOf(source, file, ground))
      addLexeme(lexeme, file, { entries, own, ground });
  }
  return [...entries.values()];
}

const WITHOUT_LANGUAGE: Message = {
  de: 'Das Lexikon sagt nicht, für welche Sprache es ist: xml:lang fehlt am <lexicon>.',
  en: 'The lexicon does not say which language it is for: xml:lang is missing on <lexicon>.',
};

async function sourceOf(file: string, span: Span, { folder, report }: LexiconGround) {
  const where = /[\\\0]/.test(file) ? 'outside' : await folder.locate(file);
  if (where === 'outside') {
    report('source/path-outside', span, {
      de: `Das Lexikon „${file}“ liegt nicht im Ordner der Publikation.`,
      en: `The lexicon “${file}” is not in the publication's folder.`,
    });
    return undefined;
  }
  const bytes = where === 'file' ? await folder.read(file) : undefined;
  if (bytes !== undefined) return decode(bytes, file, report);
  report('source/lexicon-missing', span, {
    de: `Das Lexikon „${file}“ gibt es nicht.`,
    en: `There is no lexicon “${file}”.`,
  });
  return undefined;
}

function lexemesOf(
  source: string,
  file: string,
  { lang, report }: LexiconGround,
): readonly Lexeme[] {
  const read = readPls(source);
  if ('problem' in read) {
    report(
      'source/lexicon-unreadable',
      { file, line: read.line, column: read.column },
      read.problem,
    );
    return [];
  }
  const language = read.lang.toLowerCase().split('-')[0];
  if (language === lang.toLowerCase().split('-')[0]) return read.lexemes;
  report(
    'source/lexicon-unreadable',
    { file, line: 1, column: 1 },
    language === ''
      ? WITHOUT_LANGUAGE
      : {
          de: `Das Lexikon ist für die Sprache „${read.lang}“, der Text ist in „${lang}“.`,
          en: `The lexicon is for the language “${read.lang}”, the text is in “${lang}”.`,
        },
  );
  return [];
}

function addLexeme(
  { graphemes, alias, phoneme, line, column }: Lexeme,
  file: string,
  {
    entries,
    own,
    ground,
  }: {
    readonly entries: Map<string, PronunciationEntry>;
    readonly own: readonly PronunciationEntry[];
    readonly ground: LexiconGround;
  },
): void {
  const span = { file, line, column };
  const [first] = graphemes;
  if (first === undefined || (alias === undefined && phoneme === undefined)) {
    ground.report('source/lexicon-entry', span, {
      de:
        first === undefined
          ? 'Der Eintrag hat kein Wort.'
          : `Bei „${first}“ fehlt, wie es gesprochen wird.`,
      en: first === undefined ? 'The entry has no word.' : `“${first}” lacks how it is spoken.`,
    });
    return;
  }
  for (const written of graphemes) {
    const known = entries.get(written);
    if (known === undefined) {
      const spoken = alias ?? written;
      entries.set(written, { written, spoken, ...(phoneme && { phonemes: phoneme, span }) });
      continue;
    }
    // The author's own entry goes before a lexicon's on purpose.
    if (own.includes(known)) continue;
    ground.report('source/lexicon-entry', span, {
      de: `„${written}“ steht schon weiter oben.`,
      en: `“${written}” is already listed further up.`,
    });
  }
}
