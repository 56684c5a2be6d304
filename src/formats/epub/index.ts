/**
 * EPUB 3.3 with Media Overlays, one book for each edition: text, narration that marks the sentence it
 * speaks, page list of the print layout. Without a narration it is a book to read, and says so.
 */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import { type Artifact, artifactOf } from '../../model/artifact.ts';
import type { Edition } from '../../model/document.ts';
import type { Format, RenderContext } from '../format.ts';
import { type Book, writeBook } from './book.ts';
import { epubCodes } from './codes.ts';
import { readStyle } from './style.ts';

export const epubFormat: Format = {
  name: 'epub',
  title: { de: 'EPUB mit Vorlese-Stimme', en: 'EPUB with narration' },
  editions: ['standard', 'easy'],
  speaks: true,
  codes: epubCodes,
  render: async (context) => {
    const style = await readStyle(context.host);
    const made = context.editions.map((edition) => {
      const narration = context.narrations.find((one) => one.edition === edition.name);
      const pagination = context.paginations.find((one) => one.edition === edition.name);
      const book = writeBook({
        document: context.document,
        edition,
        style,
        narration,
        pagination,
      });
      return { book, edition };
    });
    return {
      value: made.map(({ book, edition }) => fileOf(book, edition, context)),
      diagnostics: made.flatMap(({ book }) => gapsOf(book)),
    };
  },
};

const report = reporter(epubCodes);

/** A chapter that is spoken in part; one without any clip is one too when others are spoken. */
function gapsOf(book: Book): readonly Diagnostic[] {
  if (book.duration === 0) return [];
  return book.chapters
    .filter(({ units, spoken }) => spoken < units)
    .map(({ chapter, units, spoken }) =>
      report('epub/narration-gap', {
        message: {
          de: `Im Kapitel „${chapter.slug}“ sind ${units - spoken} von ${units} Sätzen und Bildern nicht vertont.`,
          en: `In chapter “${chapter.slug}”, ${units - spoken} of ${units} sentences and pictures are not spoken.`,
        },
        span: chapter.span,
      }),
    );
}

function fileOf(book: Book, edition: Edition, { document }: RenderContext): Artifact {
  const isEasy = edition.name === 'easy';
  const isSpoken = book.duration > 0;
  const purpose = isEasy
    ? 'Zum Lesen auf dem Handy, auf dem Tablet oder auf einem Lese-Gerät.'
    : 'Für E-Book-Reader und Lese-Apps auf Handy, Tablet und Computer.';
  const spokenPurpose = isEasy
    ? 'Zum Lesen und Hören auf dem Handy, auf dem Tablet oder auf einem Lese-Gerät.'
    : 'Für Lese-Apps, die den Text vorlesen und jeden Satz dabei hervorheben.';
  const facts = {
    path: `${document.meta.slug}${isEasy ? '-leicht' : ''}.epub`,
    mediaType: 'application/epub+zip',
    download: {
      edition: edition.name,
      title: isSpoken ? 'EPUB mit Vorlese-Stimme' : 'EPUB',
      purpose: isSpoken ? spokenPurpose : purpose,
      ...(isSpoken ? { duration: book.duration } : {}),
    },
  };
  return artifactOf(facts, book.archive);
}
