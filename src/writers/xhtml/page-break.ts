/**
 * Page markers of the print layout (EPUB Accessibility 1.1 §4.1.3): empty, before the content of
 * the page, named by the bare label, never inside a heading.
 */
import type { ElementContent } from 'hast';
import type { Inline } from '../../model/document.ts';
import { walkInlines } from '../../model/walk.ts';
import { el } from './element.ts';
import { semantics, type Writer } from './writer.ts';

/** Id of the marker of a page, for the page list. */
export function pageBreakId(label: string): string {
  return `pagebreak-${label.replaceAll(/[^A-Za-z0-9-]/g, '-')}`;
}

/** The marker before a sentence, cell or inline picture, if a page starts there. */
export function inlineBreak(id: string, writer: Writer): readonly ElementContent[] {
  return marker('span', writer.options.pageBreaks.get(id), writer);
}

/** The marker before a block that starts with the node of this id. */
export function blockBreak(id: string, writer: Writer): readonly ElementContent[] {
  return marker('div', writer.options.pageBreaks.get(id), writer);
}

/** The marker before a heading or title, if a page starts in it. */
export function titleBreak(title: readonly Inline[], writer: Writer): readonly ElementContent[] {
  const labels: string[] = [];
  walkInlines(title, (inline) => {
    const label = 'id' in inline ? writer.options.pageBreaks.get(inline.id) : undefined;
    if (label !== undefined) labels.push(label);
  });
  return labels.flatMap((label) => marker('div', label, writer));
}

function marker(
  name: 'span' | 'div',
  label: string | undefined,
  writer: Writer,
): readonly ElementContent[] {
  if (label === undefined) return [];
  const attributes = {
    id: pageBreakId(label),
    ...semantics(writer, 'pagebreak'),
    'aria-label': label,
  };
  return [el(name, attributes)];
}
