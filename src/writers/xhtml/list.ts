/** Lists and definition lists. */
import type { ElementContent } from 'hast';
import type { DefinitionItem, DefinitionList, List } from '../../model/document.ts';
import { box, el } from './element.ts';
import type { Writer } from './writer.ts';

/** A list; `start` is written only where it is not 1. */
export function writeList(list: List, writer: Writer): readonly ElementContent[] {
  const items = list.items.map((item) =>
    box('li', { id: item.id }, ...writer.blocks(item.children)),
  );
  const start = list.ordered && list.start !== 1 ? list.start : undefined;
  return [box(list.ordered ? 'ol' : 'ul', { id: list.id, start }, ...items)];
}

/** Each item is a `div` (HTML, the dl element), so that its id has an element. */
export function writeDefinitionList(
  list: DefinitionList,
  writer: Writer,
): readonly ElementContent[] {
  return [box('dl', { id: list.id }, ...list.items.map((item) => itemOf(item, writer)))];
}

function itemOf(item: DefinitionItem, writer: Writer): ElementContent {
  return box(
    'div',
    { id: item.id },
    ...item.terms.map((term) => el('dt', { id: term.id }, ...writer.inlines(term.children))),
    ...item.definitions.map((definition) =>
      box('dd', { id: definition.id }, ...writer.blocks(definition.children)),
    ),
  );
}
