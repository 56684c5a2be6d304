/**
 * Blocks in their order, put into sections by heading level; in Leichte Sprache a picture and the
 * sentences it stands beside share a `div`. The order of the content never changes.
 */
import type { Element, ElementContent } from 'hast';
import type { Block, Heading, Inline } from '../../model/document.ts';
import { box } from './element.ts';

/** A block and what was written for it, footnotes included. */
export type Written = { readonly block: Block; readonly nodes: readonly ElementContent[] };

/**
 * Sections nested by heading level. Level 2 is named and thus a region; deeper sections are not,
 * because a list of regions as long as the headings helps nobody (ARIA 1.2, region).
 */
export function intoSections(
  written: readonly Written[],
  group: (blocks: readonly Written[]) => readonly ElementContent[],
): readonly ElementContent[] {
  const first = written.findIndex(({ block }) => block.kind === 'heading');
  if (first === -1) return group(written);
  return [...group(written.slice(0, first)), ...sectionsFrom(written.slice(first), group)];
}

function sectionsFrom(
  written: readonly Written[],
  group: (blocks: readonly Written[]) => readonly ElementContent[],
): readonly Element[] {
  const [start, ...rest] = written;
  if (start?.block.kind !== 'heading') return [];
  const heading = start.block;
  const end = rest.findIndex(({ block }) => closes(block, heading));
  const inside = end === -1 ? rest : rest.slice(0, end);
  const section = box('section', {}, ...start.nodes, ...intoSections(inside, group));
  return [section, ...(end === -1 ? [] : sectionsFrom(rest.slice(end), group))];
}

function closes(block: Block, heading: Heading): boolean {
  return block.kind === 'heading' && block.level <= heading.level;
}

/**
 * Groups for Leichte Sprache: a picture with the text that follows it. A lone picture and its text
 * are a `pair`; a paragraph that opens with a picture and what follows it are `pictured`.
 */
export function pairPictures(written: readonly Written[]): readonly ElementContent[] {
  const out: ElementContent[] = [];
  for (let index = 0; index < written.length; index++) {
    const lead = written[index];
    if (lead === undefined) continue;
    const beside = hasPicture(lead.block) ? textAfter(written, index + 1) : [];
    out.push(...groupOf(lead, beside));
    index += beside.length;
  }
  return out;
}

function groupOf(lead: Written, beside: readonly Written[]): readonly ElementContent[] {
  const following = beside.flatMap(({ nodes }) => nodes);
  if (isLonePicture(lead.block)) {
    if (beside.length === 0) return lead.nodes;
    const text = box('div', { class: 'pair-text' }, ...following);
    return [box('div', { class: 'pair' }, ...lead.nodes, text)];
  }
  if (!hasPicture(lead.block)) return lead.nodes;
  return [box('div', { class: 'pictured' }, ...lead.nodes, ...following)];
}

function textAfter(written: readonly Written[], start: number): readonly Written[] {
  const end = written.findIndex(({ block }, index) => index >= start && !standsBeside(block));
  return written.slice(start, end === -1 ? undefined : end);
}

function standsBeside(block: Block): boolean {
  const kinds: readonly Block['kind'][] = ['paragraph', 'list', 'definition-list', 'quote'];
  return kinds.includes(block.kind) && !hasPicture(block);
}

function isOnlyPicture(inline: Inline): boolean {
  if (inline.kind === 'image') return true;
  return inline.kind === 'sentence' && inline.children.every(isOnlyPicture);
}

function hasPicture(block: Block): boolean {
  if (isLonePicture(block)) return true;
  return block.kind === 'paragraph' && opensWithPicture(block.children[0]);
}

function opensWithPicture(inline: Inline | undefined): boolean {
  if (inline?.kind === 'sentence') return opensWithPicture(inline.children[0]);
  return inline?.kind === 'image';
}

function isLonePicture(block: Block): boolean {
  if (block.kind === 'figure') return block.caption.length + block.description.length === 0;
  return (
    block.kind === 'paragraph' && block.children.length > 0 && block.children.every(isOnlyPicture)
  );
}
