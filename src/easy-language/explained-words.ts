/**
 * Hard words of an edition in Leichte Sprache that is printed: each is explained in a box where it
 * first stands, and once more in a list at the end (DIN SPEC 33429). On a page nobody can follow a link.
 */
import type {
  Block,
  Box,
  Chapter,
  DefinitionItem,
  Edition,
  GlossaryEntry,
  Inline,
  Metadata,
  Paragraph,
  Span,
  Term,
} from '../model/document.ts';
import { partsOf } from '../model/reading-order.ts';
import { walkInlines } from '../model/walk.ts';
import { JOINT } from './joint.ts';

/** The title of the list, and what opens the title of a box. */
const LIST_TITLE = 'Wörter-Liste';
const BOX_TITLE = 'Schweres Wort';

type Explained = {
  readonly term: Term;
  readonly entry: GlossaryEntry;
};

/** The edition as it is printed: with boxes, and with a list unless it has a glossary of its own. */
export function withExplainedWords(edition: Edition, meta: Metadata): Edition {
  const seen = new Map<string, Explained>();
  const chapters = edition.chapters.map((chapter) =>
    chapter.kind === 'glossary' ? chapter : withBoxes(chapter, meta.glossary, seen),
  );
  const hasOwn = edition.chapters.some(({ kind }) => kind === 'glossary');
  const list = hasOwn ? undefined : listOf([...seen.values()]);
  return { ...edition, chapters: list === undefined ? chapters : [...chapters, list] };
}

function withBoxes(
  chapter: Chapter,
  glossary: readonly GlossaryEntry[],
  seen: Map<string, Explained>,
): Chapter {
  const blocks: Block[] = [];
  const boxes: Block[] = [];
  for (const block of chapter.blocks.flatMap(passagesOf)) {
    // What stands beside one picture is not parted by a box.
    if (!goesOn(block)) blocks.push(...boxes.splice(0));
    blocks.push(block);
    if (block.kind !== 'heading') boxes.push(...firstTerms(block, glossary, seen).map(boxOf));
  }
  return { ...chapter, blocks: [...blocks, ...boxes] };
}

/** True for lines that follow each other beside the same picture. */
function goesOn(block: Block): boolean {
  if (block.kind === 'list') return true;
  const [first] = block.kind === 'paragraph' ? block.children : [];
  return first !== undefined && !isPicture(first);
}

/**
 * A paragraph, cut before each picture that opens a line: boxes stand below the sentences of the same
 * picture. A picture at the end stays with what it follows.
 */
function passagesOf(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph') return [block];
  const passages: Inline[][] = [];
  for (const [at, inline] of block.children.entries()) {
    const before = block.children[at - 1];
    const opens = isPicture(inline) && !(before !== undefined && isPicture(before));
    if (opens || passages.length === 0) passages.push([]);
    passages.at(-1)?.push(inline);
  }
  const [only, ...others] = passages;
  if (only === undefined || others.length === 0) return [block];
  return passages.map((children, at): Paragraph => {
    return { ...block, id: at === 0 ? block.id : `${block.id}-teil-${at + 1}`, children };
  });
}

/** A picture, or a sentence that begins with one. */
function isPicture(inline: Inline): boolean {
  if (inline.kind !== 'sentence') return inline.kind === 'image';
  const first = inline.children.find((child) => child.kind !== 'text' || child.value.trim() !== '');
  return first?.kind === 'image';
}

function firstTerms(
  block: Block,
  glossary: readonly GlossaryEntry[],
  seen: Map<string, Explained>,
): readonly Explained[] {
  const found: Explained[] = [];
  for (const term of termsOf(block)) {
    const entry = entryOf(term, glossary);
    if (entry === undefined || seen.has(entry.id)) continue;
    const explained = { term, entry };
    seen.set(entry.id, explained);
    found.push(explained);
  }
  return found;
}

/** A term knows its explanation only; where two words have the same, the letters of the word decide. */
function entryOf(term: Term, glossary: readonly GlossaryEntry[]): GlossaryEntry | undefined {
  const alike = glossary.filter((one) => said(one) === term.definition);
  const written = withoutJoints(term.text);
  return (
    alike.find((one) => withoutJoints(one.term) === written) ??
    alike.find((one) => written.startsWith(withoutJoints(one.term))) ??
    alike[0]
  );
}

function withoutJoints(word: string): string {
  return word.replaceAll(JOINT, '');
}

function termsOf(block: Block): readonly Term[] {
  return partsOf(block).flatMap((part) => {
    if ('block' in part) return termsOf(part.block);
    const terms: Term[] = [];
    walkInlines(part.inlines, (inline) => {
      if (inline.kind === 'term') terms.push(inline);
    });
    return terms;
  });
}

/** An explanation as it stands in a `Term`: on one line. */
function said(entry: GlossaryEntry): string {
  return (entry.easy ?? entry.definition).replace(/\s*\n\s*/g, ' ').trim();
}

function boxOf(explained: Explained): Box {
  const { term, entry } = explained;
  const { span } = term;
  return {
    kind: 'box',
    role: 'note',
    id: `${entry.id}-erklaert`,
    span,
    title: [text(`${BOX_TITLE}: ${wordOf(explained)}`, span)],
    children: linesOf(entry, span),
  };
}

/** The word as the glossary has it, with the joints that its author has given it in the text. */
function wordOf({ term, entry }: Explained): string {
  const isSame = withoutJoints(term.text) === withoutJoints(entry.term);
  return isSame ? term.text : entry.term;
}

/** One line a paragraph; no sentences: what is said twice on paper counts once for the page list. */
function linesOf(entry: GlossaryEntry, span: Span): readonly Block[] {
  return (entry.easy ?? entry.definition)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, at) => {
      const id = `${entry.id}-erklaert-${at + 1}`;
      return { kind: 'paragraph', id, span, children: [text(line, span)] };
    });
}

function listOf(words: readonly Explained[]): Chapter | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  const { span } = first.term;
  const collator = new Intl.Collator('de');
  const sorted = words.toSorted((a, b) =>
    collator.compare(withoutJoints(a.entry.term), withoutJoints(b.entry.term)),
  );
  const id = 'woerter-liste';
  const heading: Block = {
    kind: 'heading',
    level: 1,
    id,
    span,
    children: [text(LIST_TITLE, span)],
  };
  const items = sorted.map(itemOf);
  const list: Block = { kind: 'definition-list', id: `${id}-woerter`, span, items };
  return { id, slug: id, kind: 'glossary', span, blocks: [heading, list], footnotes: [] };
}

function itemOf(explained: Explained): DefinitionItem {
  const { term, entry } = explained;
  const { span } = term;
  const id = (part: string) => `${entry.id}-liste-${part}`;
  const children = linesOf(entry, span).map((block) => ({ ...block, id: `${block.id}-liste` }));
  return {
    id: id('eintrag'),
    span,
    terms: [{ id: id('wort'), span, children: [text(wordOf(explained), span)] }],
    definitions: [{ id: id('erklaerung'), span, children }],
  };
}

function text(value: string, span: Span): Inline {
  return { kind: 'text', value, span };
}
