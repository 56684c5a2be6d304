/** What a book to listen to may say about its accessibility, derived from what is in it. */
import { type SpokenBook, voiceSentence } from '../../writers/spoken-book/book.ts';

/** Claims, in the words of the W3C's vocabulary of accessibility metadata. */
export type Accessibility = {
  readonly modes: readonly string[];
  /** Modes that suffice alone; empty where something is not spoken. */
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
  readonly hazards: readonly string[];
  readonly summary: string;
};

/** The claims that the book bears out. */
export function accessibilityOf(book: SpokenBook): Accessibility {
  const extent = book.isComplete
    ? 'Der ganze Text ist zu hören, auch die Beschreibungen der Bilder.'
    : 'Ein Teil des Textes ist nicht zu hören.';
  return {
    modes: ['auditory'],
    sufficient: book.isComplete ? ['auditory'] : [],
    features: ['tableOfContents', 'readingOrder', 'structuralNavigation', 'unlocked'],
    // Nothing flashes or moves, and recordings are all of one loudness.
    hazards: ['none'],
    summary: `${extent} ${voiceSentence(book)} Das Verzeichnis führt zu Kapiteln und Abschnitten.`,
  };
}
