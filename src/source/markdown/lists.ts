/** Lists of all three sorts. */
import type { ListItem as MdastItem, List as MdastList } from 'mdast';
import type {
  DefListDescriptionNode,
  DefListNode,
  DefListTermNode,
} from 'mdast-util-definition-list';
import type { DefinitionItem, DefinitionList, List, ListItem } from '../../model/document.ts';
import { idFor, type Reading, spanOf } from './reading.ts';
import { trimInlines } from './text.ts';
import { unsupported } from './unsupported.ts';

/** A numbered or unnumbered list. */
export function list(node: MdastList, reading: Reading): List {
  const span = spanOf(node, reading.text);
  const items = node.children.map((item) => listItem(item, { ...reading, nested: true }));
  const ordered = node.ordered === true;
  return {
    kind: 'list',
    id: idFor(span, 'list', reading),
    span,
    ordered,
    start: node.start ?? 1,
    items,
  };
}

function listItem(node: MdastItem, reading: Reading): ListItem {
  const span = spanOf(node, reading.text);
  if (typeof node.checked === 'boolean') unsupported(node, reading, 'task');
  const children = reading.convert.blocks(node.children, reading);
  return { id: idFor(span, 'item', reading), span, children };
}

/** A definition list; the parser gives terms and descriptions in one row. */
export function definitionList(node: DefListNode, reading: Reading): DefinitionList {
  const span = spanOf({ position: node.position }, reading.text);
  const inside = { ...reading, nested: true };
  const items = groups(node).map((group): DefinitionItem => {
    const terms = group.terms.map((term) => {
      const at = spanOf(term, reading.text);
      const children = trimInlines(reading.convert.inlines(term.children, inside));
      return { id: idFor(at, 'term', reading), span: at, children };
    });
    const definitions = group.definitions.map((definition) => {
      const at = spanOf(definition, reading.text);
      const children = reading.convert.blocks(definition.children, inside);
      return { id: idFor(at, 'definition', reading), span: at, children };
    });
    const at = terms[0]?.span ?? definitions[0]?.span ?? span;
    return { id: idFor(at, 'definition-item', reading), span: at, terms, definitions };
  });
  return { kind: 'definition-list', id: idFor(span, 'definition-list', reading), span, items };
}

type Group = { readonly terms: DefListTermNode[]; readonly definitions: DefListDescriptionNode[] };

/** A term behind a description begins a new group. */
function groups(node: DefListNode): readonly Group[] {
  const found: Group[] = [];
  for (const child of node.children) {
    const last = found.at(-1);
    if (child.type === 'defListDescription') last?.definitions.push(child);
    else if (last === undefined || last.definitions.length > 0)
      found.push({ terms: [child], definitions: [] });
    else last.terms.push(child);
  }
  return found;
}
