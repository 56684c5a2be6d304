/** `:::bild{src alt lizenz}`: picture, caption, and a long description in `:::lang`. */
import type { RootContent } from 'mdast';
import type { Block, Inline, Span } from '../../model/document.ts';
import type { Container } from './container.ts';
import { DECORATIVE, imageOf } from './images.ts';
import { allowOnly } from './language.ts';
import { idFor, ownIdFor, type Reading, spanOf } from './reading.ts';
import { textOf, trimInlines } from './text.ts';

/** A figure; when the picture cannot be taken, caption and description stay as text. */
export function figure(container: Container, reading: Reading): readonly Block[] {
  const { span, attributes, content, label } = container;
  allowOnly(
    attributes,
    { values: ['src', 'alt', 'lizenz'], classes: [DECORATIVE], id: true },
    { span, reading },
  );
  const src = attributes.values.get('src') ?? '';
  const alt = attributes.values.get('alt') ?? '';
  // The id is the figure's.
  const { id: own, ...others } = attributes;
  const image = imageOf({ src, alt, attributes: others, span }, reading);
  const texts = content.filter((node) => !isDescription(node));
  const labelled = trimInlines(reading.convert.inlines(label, reading));
  const caption = joinLines(
    [labelled, ...texts.map((node) => captionLine(node, reading))],
    span,
    reading,
  );
  const description = content
    .filter(isDescription)
    .flatMap((node) => reading.convert.blocks(node.children, reading));
  if (image === undefined) return [...captionAlone(caption, span, reading), ...description];
  const id = ownIdFor({ span, sort: 'figure', own }, reading);
  return [{ kind: 'figure', id, span, image, caption, description }];
}

function captionAlone(children: readonly Inline[], span: Span, reading: Reading): readonly Block[] {
  if (children.length === 0) return [];
  return [{ kind: 'paragraph', id: idFor(span, 'paragraph', reading), span, children }];
}

type Description = Extract<RootContent, { type: 'containerDirective' }>;

function isDescription(node: RootContent): node is Description {
  return node.type === 'containerDirective' && node.name === 'lang';
}

function captionLine(node: RootContent, reading: Reading): readonly Inline[] {
  if (node.type === 'paragraph')
    return trimInlines(reading.convert.inlines(node.children, reading));
  if (node.type === 'html') return [];
  reading.report('source/bad-directive', spanOf(node, reading.text), {
    de: 'In der Bildunterschrift kann nur Text stehen.',
    en: 'A caption can only hold text.',
  });
  return [];
}

function joinLines(
  lines: readonly (readonly Inline[])[],
  span: Span,
  reading: Reading,
): readonly Inline[] {
  const between: Inline = reading.keepLines ? { kind: 'line-break', span } : textOf(' ', span);
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [between, ...line]));
}
