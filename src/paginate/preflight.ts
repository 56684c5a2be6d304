/**
 * What Typst would refuse, found before it is asked: Typst names neither file nor line of the
 * publication. Heading levels are put right by the writer; `source` has told of them.
 */
import { type Diagnostic, reporter } from '../diagnostics/diagnostic.ts';
import type { Block, Document, Image, Span } from '../model/document.ts';
import { partsOf, walkBlocks } from '../model/reading-order.ts';
import { plainText, walkInlines } from '../model/walk.ts';
import { paginateCodes } from './codes.ts';
import { placesOf } from './printed-characters.ts';

const report = reporter(paginateCodes);

/** Places named beside the first one. */
const MOST_RELATED = 5;

/** Findings on characters that no font has, the most useful place first. */
export function reportMissing(
  missing: ReadonlySet<string>,
  document: Document,
): readonly Diagnostic[] {
  return [...missing].sort().map((character) => {
    const [span, ...others] = placesOf(character, document);
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return report('print/missing-glyph', {
      message: {
        de: `Das Zeichen „${character}“ (${code}) lässt sich nicht drucken.`,
        en: `The character “${character}” (${code}) cannot be printed.`,
      },
      ...(span === undefined ? {} : { span }),
      related: others.slice(0, MOST_RELATED).map(alsoHere),
    });
  });
}

function alsoHere(span: Span) {
  return { message: { de: 'auch hier', en: 'also here' }, span };
}

/** Findings on empty headings and on pictures that say nothing. */
export function inspectDocument(document: Document): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const chapter of document.editions.flatMap((edition) => edition.chapters)) {
    const notes = chapter.footnotes.flatMap((footnote) => footnote.children);
    walkBlocks([...chapter.blocks, ...notes], (block) => found.push(...inspectBlock(block)));
  }
  return found;
}

function inspectBlock(block: Block): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (block.kind === 'heading' && plainText(block.children).trim() === '') {
    found.push(
      report('print/empty-heading', {
        message: {
          de: `Die Überschrift der Ebene ${block.level} hat keinen Text.`,
          en: `The heading of level ${block.level} has no text.`,
        },
        span: block.span,
      }),
    );
  }
  for (const part of partsOf(block)) {
    if (!('inlines' in part)) continue;
    walkInlines(part.inlines, (inline) => {
      if (inline.kind === 'image' && isMute(inline)) found.push(reportMute(inline));
    });
  }
  return found;
}

function isMute(image: Image): boolean {
  return !image.decorative && image.alt.trim() === '';
}

function reportMute(image: Image): Diagnostic {
  return report('print/picture-without-alternative', {
    message: {
      de: `Das Bild „${image.picture}“ hat keinen Alternativtext.`,
      en: `The picture “${image.picture}” has no alternative text.`,
    },
    span: image.span,
  });
}
