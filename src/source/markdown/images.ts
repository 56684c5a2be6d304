/** Pictures in a line, and the `Image` that figures hold. Bytes are loaded elsewhere. */
import type { Image as MdastImage } from 'mdast';
import type { Image, Span } from '../../model/document.ts';
import type { Attributes } from './attributes.ts';
import { allowOnly } from './language.ts';
import { ownIdFor, type Reading, spanOf } from './reading.ts';
import { cleanText } from './text.ts';

/** The class that says a picture tells nothing and is skipped by screen readers. */
export const DECORATIVE = 'schmuck';

type AnyImage = {
  readonly url: string;
  readonly alt: string;
  readonly position?: MdastImage['position'];
};

/** A Markdown picture; nothing where it could not be taken. */
export function inlineImage(
  node: AnyImage,
  attributes: Attributes,
  reading: Reading,
): readonly Image[] {
  const span = spanOf({ position: node.position }, reading.text);
  allowOnly(attributes, { classes: [DECORATIVE], id: true }, { span, reading });
  const image = imageOf({ src: node.url, alt: node.alt, attributes, span }, reading);
  return image ? [image] : [];
}

/** The image a source and an alternative text make; undefined where the picture could not be taken. */
export function imageOf(
  from: {
    readonly src: string;
    readonly alt: string;
    readonly attributes: Attributes;
    readonly span: Span;
  },
  reading: Reading,
): Image | undefined {
  const { src, attributes, span } = from;
  const picture = reading.pictureAt(src, span);
  const decorative = attributes.classes.includes(DECORATIVE);
  const alt = decorative ? '' : cleanText(from.alt).replace(/\s+/g, ' ').trim();
  if (!decorative && alt === '') {
    reading.report('source/picture-without-alt', span, {
      de: `Das Bild „${src}“ hat keine Beschreibung.`,
      en: `The picture “${src}” has no alternative text.`,
    });
  }
  if (picture === undefined) return undefined;
  return {
    kind: 'image',
    id: ownIdFor({ span, sort: 'image', own: attributes.id }, reading),
    span,
    picture,
    alt,
    decorative,
  };
}
