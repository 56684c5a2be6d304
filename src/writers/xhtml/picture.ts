/** Pictures in a line and figures. Sizes are written so that text does not jump while loading. */
import type { Element, ElementContent } from 'hast';
import type { Figure, Image } from '../../model/document.ts';
import { box, el } from './element.ts';
import { blockBreak, inlineBreak } from './page-break.ts';
import { textOf, type Writer } from './writer.ts';

/**
 * A picture in a line, after the marker of the page that starts with it. Decoration has an empty
 * `alt`.
 */
export function writeImage(image: Image, writer: Writer): readonly ElementContent[] {
  return [...inlineBreak(image.id, writer), imgOf(image, writer)];
}

/** The long description is a `details` right after the caption: there for everybody (WCAG 1.1.1). */
export function writeFigure(figure: Figure, writer: Writer): readonly ElementContent[] {
  const { caption } = figure;
  const hasCaption = caption.length > 0 || figure.description.length > 0;
  const attributes = { id: figure.id };
  const figcaption = box(
    'figcaption',
    {},
    caption.length > 0 ? el('p', {}, ...writer.inlines(caption)) : undefined,
    descriptionOf(figure, writer),
  );
  return [
    ...blockBreak(figure.image.id, writer),
    box('figure', attributes, imgOf(figure.image, writer), hasCaption ? figcaption : undefined),
  ];
}

function descriptionOf(figure: Figure, writer: Writer): Element | undefined {
  if (figure.description.length === 0) return undefined;
  const open = writer.options.epubTypes || undefined;
  const attributes = { class: 'description', open };
  const summary = el('summary', {}, textOf('Das Bild in Worten', writer));
  return box('details', attributes, summary, ...writer.blocks(figure.description));
}

function imgOf(image: Image, writer: Writer): Element {
  const picture = writer.options.pictures.get(image.picture);
  if (picture === undefined) throw new Error(`No such picture: ${image.picture}`);
  return el('img', {
    id: image.id,
    src: writer.options.pictureHref(picture.fileName),
    alt: image.decorative ? '' : textOf(image.alt, writer),
    width: Math.round(picture.width),
    height: Math.round(picture.height),
  });
}
