/**
 * DAISY 2.02 with full text and full sound, a zip for each edition: what libraries for blind readers lend
 * and their players play. The same recordings and clips as everywhere, page numbers of the print edition
 * to jump to, notes and boxes that can be left out.
 */
import type { Element } from 'hast';
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import { type Artifact, artifactOf } from '../../model/artifact.ts';
import type { Pieces } from '../../model/bytes.ts';
import type { Document, Edition, Picture } from '../../model/document.ts';
import { type Narration, voicesOf } from '../../model/narration.ts';
import type { NccFacts } from '../../writers/daisy/ncc.ts';
import { descendantsOf } from '../../writers/daisy/script.ts';
import { languagesOf } from '../../writers/languages.ts';
import { uuidOf } from '../../writers/package/uuid.ts';
import { introductionOf, namesOf, spokenBookOf } from '../../writers/spoken-book/book.ts';
import type { Format, RenderContext } from '../format.ts';
import { type Heard, writeBook } from './book.ts';
import { daisyCodes } from './codes.ts';
import { type BookPicture, bookPictures } from './pictures.ts';
import { sectionsOf } from './sections.ts';

const report = reporter(daisyCodes);

export const daisyFormat: Format = {
  name: 'daisy',
  title: { de: 'DAISY-Hörbuch', en: 'DAISY talking book' },
  editions: ['standard', 'easy'],
  speaks: true,
  codes: daisyCodes,
  render: async (context) => {
    const results = await Promise.all(
      context.editions.map((edition) => renderEdition(context, edition)),
    );
    return {
      value: results.flatMap(({ artifacts }) => artifacts),
      diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
    };
  },
};

type Rendered = {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
};

async function renderEdition(context: RenderContext, edition: Edition): Promise<Rendered> {
  const { document, host } = context;
  const narration = context.narrations.find((one) => one.edition === edition.name);
  const facts = narration && factsOf(document, edition, narration);
  if (narration === undefined || facts === undefined) return { artifacts: [], diagnostics: [] };
  const pagination = context.paginations.find((one) => one.edition === edition.name);
  const sections = sectionsOf(document, edition, pagination);
  const shown = shownPictures(document, sections);
  const pictures = await bookPictures(shown, host);
  const css = await host.ownFile('templates/daisy/text.css');
  const book = writeBook({ document, edition, narration, facts, sections, pictures, css });
  if (book === undefined) return { artifacts: [], diagnostics: [] };
  return {
    artifacts: [fileOf(document, narration, book)],
    diagnostics: [...book.chapters.flatMap(gapOf), ...inWords(shown, pictures)],
  };
}

/** What the NCC says of the book; undefined when nothing is spoken. */
function factsOf(document: Document, edition: Edition, narration: Narration): NccFacts | undefined {
  const book = spokenBookOf(document, edition, narration);
  if (book === undefined) return undefined;
  const { title, authors, publisher, subjects, licence, modified, published, narrators } = book;
  return {
    title,
    authors,
    publisher,
    subjects,
    narrator: namesOf(narrators),
    generator: 'Lesbar',
    // A book of its own beside the EPUB: two may not share an identifier.
    identifier: `urn:uuid:${uuidOf(`${book.identifier}#daisy`)}`,
    lang: edition.lang,
    languages: languagesOf(edition),
    description: introductionOf(book),
    rights: [licence.name, licence.url].filter((part) => part !== undefined).join(', '),
    date: modified,
    sourceDate: published,
    source: document.meta.identifier,
    sourceTitle: document.meta.title,
  };
}

/** Those that the chapters show, in the document's order. */
function shownPictures(document: Document, sections: readonly Element[]): readonly Picture[] {
  const names = new Set(
    sections
      .flatMap(descendantsOf)
      .flatMap(({ tagName, properties }) => (tagName === 'img' ? [String(properties.src)] : [])),
  );
  return document.pictures.filter(({ fileName }) => names.has(fileName));
}

function fileOf(
  { meta }: Document,
  narration: Narration,
  book: { readonly archive: Pieces; readonly duration: number },
): Artifact {
  const { edition } = narration;
  const isEasy = edition === 'easy';
  const isSynthetic = voicesOf(narration).every(({ synthetic }) => synthetic);
  const reader = isSynthetic ? ', gelesen von einer künstlichen Stimme' : '';
  const facts = {
    path: `${meta.slug}${isEasy ? '-leicht' : ''}-daisy.zip`,
    mediaType: 'application/zip',
    download: {
      edition,
      title: 'DAISY-Hörbuch',
      purpose: isEasy
        ? 'Zum Hören mit einem DAISY-Gerät. Blinde Menschen benutzen oft ein solches Gerät.'
        : `Für DAISY-Abspielgeräte und Hörbüchereien: Ton und Text, mit Sprungmarken zu jeder Überschrift${reader}.`,
      duration: book.duration,
    },
  };
  return artifactOf(facts, book.archive);
}

function gapOf({ chapter, units, spoken }: Heard): readonly Diagnostic[] {
  if (spoken === units) return [];
  return [
    report('daisy/narration-gap', {
      message: {
        de: `Im Kapitel „${chapter.slug}“ sind ${units - spoken} von ${units} Sätzen und Bildern nicht vertont.`,
        en: `In chapter “${chapter.slug}”, ${units - spoken} of ${units} sentences and pictures are not spoken.`,
      },
      span: chapter.span,
    }),
  ];
}

function inWords(
  shown: readonly Picture[],
  pictures: ReadonlyMap<string, BookPicture>,
): readonly Diagnostic[] {
  const missing = shown.filter(({ fileName }) => !pictures.has(fileName));
  return missing.map(({ path }) =>
    report('daisy/picture-in-words', {
      message: {
        de: `Die Zeichnung „${path}“ ließ sich nicht in ein Pixelbild umrechnen.`,
        en: `The drawing “${path}” could not be turned into pixels.`,
      },
    }),
  );
}
