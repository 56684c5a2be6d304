/**
 * What a book may say about its own accessibility: derived from its content, rule by rule, never
 * asserted (EPUB Accessibility 1.1, Discoverability; W3C accessibility metadata vocabulary).
 */
import type { Document, Edition, Figure, Heading, Image, Picture } from '../../model/document.ts';
import type { Voice } from '../../model/narration.ts';
import { partsOf, walkBlocks } from '../../model/reading-order.ts';
import { walkInlines } from '../../model/walk.ts';
import type { AccessibilityMetadata, Certificate } from '../../writers/package/metadata.ts';

/** What the book turned out to hold. */
export type BookFacts = {
  readonly document: Document;
  readonly edition: Edition;
  /** The pictures this edition shows. */
  readonly pictures: readonly Picture[];
  /** The style sheet as it is packed. */
  readonly css: string;
  /** Undefined when nothing is spoken. */
  readonly narration: NarrationFacts | undefined;
  /** Undefined when the book has no page list. */
  readonly pageBreakSource: string | undefined;
};

/** Whether a computer speaks, and whether every spoken unit of every chapter has a clip. */
export type NarrationFacts = { readonly voices: readonly Voice[]; readonly isComplete: boolean };

/** The claims that the facts bear out. */
export function accessibilityOf(facts: BookFacts): AccessibilityMetadata {
  const { document, pageBreakSource } = facts;
  const figures = figuresIn(facts.edition);
  const informative = imagesIn(facts.edition).filter((image) => !image.decorative);
  const isVisual = informative.length > 0;
  return {
    accessModes: ['textual', ...(isVisual ? ['visual'] : [])],
    sufficientModes: sufficientModes(informative),
    features: featuresOf(facts, { informative, figures }),
    hazards: [facts.pictures.some(mayMove) ? 'unknown' : 'none'],
    summary: document.meta.accessibility.summary ?? summaryOf(facts, informative),
    summaryLang: document.meta.lang,
    pageBreakSource,
    certificate: certificateOf(document),
  };
}

/**
 * Modes that alone suffice to understand everything. Hearing is never among them: title page and
 * imprint have no clips, and only a book whose whole text is spoken can be read by ear alone.
 */
function sufficientModes(informative: readonly Image[]): readonly string[] {
  const isDescribed = informative.every((image) => image.alt.trim() !== '');
  return [
    ...(isDescribed ? ['textual'] : []),
    ...(informative.length > 0 ? ['textual,visual'] : []),
  ];
}

type Visuals = { readonly informative: readonly Image[]; readonly figures: readonly Figure[] };

function featuresOf(facts: BookFacts, { informative, figures }: Visuals): readonly string[] {
  const hasPages = facts.pageBreakSource !== undefined;
  const isDescribed = informative.length > 0 && informative.every(({ alt }) => alt.trim() !== '');
  const diagrams = figures.filter(({ image }) => !image.decorative);
  const isExplained = diagrams.length > 0 && diagrams.every((one) => one.description.length > 0);
  // In the order of the vocabulary's sections: structure, adaptation, rendering, media.
  const rules: readonly (readonly [string, boolean])[] = [
    ['tableOfContents', true],
    ['readingOrder', true],
    ['structuralNavigation', headingsNeverSkip(facts.edition)],
    ['pageNavigation', hasPages],
    ['pageBreakMarkers', hasPages],
    ['ARIA', true],
    ['alternativeText', isDescribed],
    ['longDescription', isExplained],
    ['displayTransformability', leavesDisplayToReader(facts.css)],
    ['synchronizedAudioText', facts.narration !== undefined],
    [
      'highContrastAudio/noBackground',
      facts.narration?.voices.every(({ synthetic }) => synthetic) === true,
    ],
    ['unlocked', true],
  ];
  return rules.flatMap(([feature, holds]) => (holds ? [feature] : []));
}

/** True when no heading is more than one level below the one before it in its chapter. */
function headingsNeverSkip(edition: Edition): boolean {
  return edition.chapters.every(({ blocks }) => {
    const levels: readonly number[] = blocks
      .filter((block): block is Heading => block.kind === 'heading')
      .map(({ level }) => level);
    return levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
  });
}

/** Nothing that a reader's own settings could not override: no fixed sizes, nothing `!important`. */
function leavesDisplayToReader(css: string): boolean {
  const rules = css.replace(/\/\*.*?\*\//gs, '');
  const fixed =
    /(?:^|[\s;{])(?:font|font-size|line-height|(?:letter|word)-spacing)\s*:[^;}]*\d(?:px|pt)/;
  return !rules.includes('!important') && !fixed.test(rules);
}

/** SVG and PNG can move; whether they flash cannot be told from the bytes. */
function mayMove(picture: Picture): boolean {
  if (picture.mediaType === 'image/jpeg') return false;
  const text = Buffer.from(picture.bytes).toString('latin1');
  if (picture.mediaType === 'image/png') return text.includes('acTL');
  return /<(?:animate|set\b|script)|@keyframes|animation\s*:/i.test(text);
}

function certificateOf({ meta }: Document): Certificate | undefined {
  const { certifier } = meta.accessibility;
  if (certifier === undefined) return undefined;
  const { name, date, report } = certifier;
  return { standard: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', certifier: name, date, report };
}

function summaryOf({ narration }: BookFacts, informative: readonly Image[]): string {
  const sentences = [
    narration === undefined
      ? 'Das Buch enthält keine Tonaufnahme; Vorlese-Programme können den ganzen Text vorlesen.'
      : spokenSummary(narration),
    informative.length > 0 ? 'Alle Bilder, die etwas mitteilen, sind beschrieben.' : undefined,
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

function spokenSummary({ isComplete, voices }: NarrationFacts): string {
  const kinds = [
    voices.some(({ synthetic }) => synthetic) ? 'einer Computer-Stimme' : undefined,
    voices.some(({ synthetic }) => !synthetic) ? 'einer aufgenommenen Stimme' : undefined,
  ];
  const voice = kinds.filter((kind) => kind !== undefined).join(' und ');
  const extent = isComplete ? 'Alle Kapitel sind' : 'Ein Teil des Textes ist';
  return `${extent} Satz für Satz mit ${voice} vertont; Titelseite, Inhalt und die Angaben zur Ausgabe sind es nicht.`;
}

function figuresIn(edition: Edition): readonly Figure[] {
  const figures: Figure[] = [];
  for (const chapter of edition.chapters) {
    walkBlocks(chapter.blocks, (block) => {
      if (block.kind === 'figure') figures.push(block);
    });
  }
  return figures;
}

/** Every use of a picture in an edition, notes included. */
export function imagesIn(edition: Edition): readonly Image[] {
  const images: Image[] = [];
  for (const { blocks, footnotes } of edition.chapters) {
    const all = [...blocks, ...footnotes.flatMap(({ children }) => children)];
    walkBlocks(all, (block) => {
      for (const part of partsOf(block)) {
        if ('block' in part) continue;
        walkInlines(part.inlines, (inline) => {
          if (inline.kind === 'image') images.push(inline);
        });
      }
    });
  }
  return images;
}
