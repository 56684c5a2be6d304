/** Lists and definition lists → Typst data. Empty ones leave nothing: Typst would tag nothing. */
import type { DefinitionItem, DefinitionList, List } from '../../model/document.ts';
import { anchor, anchoredInlines } from './anchors.ts';
import type { TypstBlock, TypstDefinitions, TypstInline } from './data.ts';
import type { Writing } from './writing.ts';

/** A bulleted or numbered list. */
export function writeList(list: List, writing: Writing): readonly TypstBlock[] {
  const items = list.items
    .map((item) => [...anchor(item, writing), ...writing.blocks(item.children, writing)])
    .filter((blocks) => blocks.length > 0);
  const start = Math.max(0, Math.trunc(list.start));
  return items.length === 0 ? [] : [{ kind: 'list', ordered: list.ordered, start, items }];
}

const COMMA: TypstInline = { kind: 'text', text: ', ' };

/** Terms with what they mean; several terms of one definition stand in one line. */
export function writeDefinitions(list: DefinitionList, writing: Writing): readonly TypstBlock[] {
  const items = list.items.map((item) => writeItem(item, writing));
  return items.length === 0 ? [] : [{ kind: 'definitions', items }];
}

function writeItem(item: DefinitionItem, writing: Writing): TypstDefinitions['items'][number] {
  const terms = item.terms.map((term) => anchoredInlines(term, writing));
  const anchors: readonly TypstInline[] = anchor(item, writing);
  return {
    term: [...anchors, ...terms.flatMap((term, at) => (at === 0 ? term : [COMMA, ...term]))],
    blocks: item.definitions.flatMap((definition) => [
      ...anchor(definition, writing),
      ...writing.blocks(definition.children, writing),
    ]),
  };
}
