/** The manifest of a W3C Audiobook (Recommendation 10 November 2020; Publication Manifest §4). */
import { introductionOf, type SpokenBook } from '../../writers/spoken-book/book.ts';
import { accessibilityOf } from './accessibility.ts';
import { CONTENTS_PATH, COVER_PATH, type Recording, totalOf } from './recordings.ts';

/** `publication.json` as data; what is undefined is left out when it is written. */
export function w3cManifest(book: SpokenBook, recordings: readonly Recording[]) {
  const { lang, publisher, narrators } = book;
  const { modes, sufficient, features, hazards, summary } = accessibilityOf(book);
  return {
    '@context': ['https://schema.org', 'https://www.w3.org/ns/pub-context', { language: lang }],
    conformsTo: 'https://www.w3.org/TR/audiobooks/',
    type: 'Audiobook',
    id: book.identifier,
    url: book.address,
    name: book.title,
    description: introductionOf(book),
    author: book.authors.map((name) => ({ name })),
    // A voice of a computer is no person.
    readBy: narrators.map(({ name, isSynthetic }) =>
      isSynthetic ? { name } : { type: 'Person', name },
    ),
    publisher: { type: 'Organization', name: publisher },
    inLanguage: lang,
    datePublished: book.published,
    dateModified: book.modified,
    license: book.licence.url,
    abridged: false,
    readingProgression: 'ltr',
    duration: isoDuration(totalOf(recordings)),
    accessMode: modes,
    accessModeSufficient: sufficient.map((mode) => ({
      type: 'ItemList',
      itemListElement: [mode],
    })),
    accessibilityFeature: features,
    accessibilityHazard: hazards,
    accessibilitySummary: summary,
    readingOrder: recordings.map(({ path, chapter, milliseconds }) => ({
      type: 'LinkedResource',
      url: path,
      encodingFormat: 'audio/mpeg',
      name: chapter.title,
      duration: isoDuration(milliseconds),
    })),
    resources: [
      {
        type: 'LinkedResource',
        rel: 'cover',
        url: COVER_PATH,
        encodingFormat: 'image/png',
        name: 'Titelbild',
      },
      {
        type: 'LinkedResource',
        rel: 'contents',
        url: CONTENTS_PATH,
        encodingFormat: 'text/html',
        name: 'Inhalt',
      },
    ],
  };
}

/** `PT62.500S` (ISO 8601, as Audiobooks §5.6.2 asks for). */
function isoDuration(milliseconds: number): string {
  return `PT${(milliseconds / 1000).toFixed(3)}S`;
}
